/**
 * Public figures that give nobody away. Small counts are withheld, and with them as many others as
 * it takes that nobody can compute what was withheld.
 *
 * <p>What an attacker knows is one system of relations: totals and their parts (areas, movements),
 * parts that cannot exceed a whole (deprived households of a class, households and their persons),
 * and the same of earlier publications, a figure that did not change being one unknown. {@link
 * Attack} computes how closely that system bounds a withheld figure; {@link Suppression} withholds
 * until no bound is closer than the rule allows; most cells are seen to be open without the solver,
 * by {@link Moves} of the withheld ones or among their neighbours. It ends because every round
 * withholds one figure more, and with everything withheld nothing is bounded.
 */
package giamngheo.warehouse.disclosure;
