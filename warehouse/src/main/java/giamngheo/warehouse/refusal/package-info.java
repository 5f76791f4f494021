/**
 * How the program says no.
 *
 * <p>Three kinds, because the person in front of the screen does three different things next: mend
 * the command ({@link giamngheo.warehouse.refusal.CallerMistake}), mend the data ({@link
 * giamngheo.warehouse.refusal.DataDoNotAllow}), or ask whoever runs the machine ({@link
 * giamngheo.warehouse.refusal.SystemFailed}). Each carries its text in both languages; the language
 * is chosen where it is shown, never where it is thrown. Findings about lines of data are not
 * refusals: they are rows.
 */
package giamngheo.warehouse.refusal;
