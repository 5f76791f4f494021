/**
 * The synthetic district: made-up households of the 18 real communes of Bắc Sơn, written as the
 * communes would send them.
 *
 * <ul>
 *   <li>The sample knows the names of input columns and the administrative units, nothing of checks
 *       or scoring: facts are made to realise hardships that were drawn first, so the pipeline is
 *       tested against data that its own rules did not produce.
 *   <li>Everything follows from one seed: each commune, year and household draws from a stream of
 *       its own, so that a change in one place does not stir the rest.
 *   <li>Published figures, rates and parts of names stand in {@code conf/sample/}.
 *   <li>A second sample ({@link giamngheo.jobs.sample.SampleNation}) is for measuring: plain facts
 *       of a province or nation, a hundred thousand households a second, as bytes.
 * </ul>
 */
package giamngheo.jobs.sample;
