/**
 * The dress of an official form: a {@link giamngheo.reports.model.Form} of plain values goes in, a
 * file that a district can sign comes out.
 *
 * <p>Decisions, and why:
 *
 * <ul>
 *   <li>No Spark, no database, no rule of poverty here: figures arrive computed, so PDF and XLSX
 *       can only agree.
 *   <li>The layout follows Decree 30/2020/NĐ-CP, Annex I (page, margins, heading, page number,
 *       signatures); forms are A4 landscape because their tables are wide.
 *   <li>The Jasper design is built in code from the heading tree. Its expressions are bare
 *       references to fields, which Jasper evaluates without generated classes: nothing is
 *       compiled, no template is read from outside, no text of a form is ever an expression, and a
 *       design is so cheap (milliseconds) that none is cached or shared between threads.
 *   <li>Every text except table rows is wrapped with the font's own widths before the design is
 *       made, so heights are exact; only rows stretch.
 *   <li>What stands outside the bands (page number, stamp, watermark) is added to the filled pages,
 *       since it follows the page, not the data.
 *   <li>Text is normalised to NFC and stripped of control characters when a record is built;
 *       nothing downstream has to ask.
 *   <li>Rows printed are counted in the finished pages or the finished file, not in the loop that
 *       wrote them.
 *   <li>Everything but the form's own records and {@link giamngheo.reports.FormPrinter} is
 *       package-private: another format is one more {@link giamngheo.reports.model.FormWriter}.
 * </ul>
 */
package giamngheo.reports;
