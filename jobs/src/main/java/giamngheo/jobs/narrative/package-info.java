/**
 * Reports in words: {@code conf/reports/<id>.yaml} holds headings, sentences, tables and places for
 * remarks; figures come from {@code form_cell} and {@code indicator_value}, nothing is computed.
 *
 * <p>A sentence whose figure is missing is not written: a gap that names the figure stands in its
 * place, and the gaps are told when the report is printed. A new report needs no Java.
 */
package giamngheo.jobs.narrative;
