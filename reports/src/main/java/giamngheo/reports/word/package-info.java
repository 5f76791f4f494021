/**
 * Word documents as the standard has them (ISO/IEC 29500, WordprocessingML): paragraphs, headings
 * and real tables that a clerk can edit, no frames and no drawn text.
 *
 * <p>Decisions, and why:
 *
 * <ul>
 *   <li>Written as a stream of XML: a list of thousands of pages takes no more memory than one, and
 *       nothing but the JDK is needed. Jasper's own Word export lays texts out in frames, which
 *       nobody can edit.
 *   <li>Parts are written in one order with one time stamp, so that equal content gives equal
 *       bytes.
 *   <li>Pages are numbered in the middle of the top margin from page two on, as Decree
 *       30/2020/NĐ-CP, Annex I, asks; the watermark lies in the headers, as Word itself puts it.
 *   <li>Texts come in cleaned; they are written as characters, never as markup or fields.
 * </ul>
 */
package giamngheo.reports.word;
