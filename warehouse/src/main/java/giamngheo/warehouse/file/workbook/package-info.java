/**
 * The parts of a workbook (Office Open XML, transitional or strict) and what its cells hold.
 *
 * <p>Nothing here knows tables, layouts or checks. A workbook is looked at twice by whoever opens
 * it: {@link giamngheo.warehouse.file.workbook.ZipStructure} attests that every reader of ZIP files
 * would see the same parts, and {@link giamngheo.warehouse.file.workbook.PartSurvey} notes, while
 * each part is read through once, which shared texts its sheets use and which cells are merged.
 * Only what the sheets use is held in memory.
 *
 * <p>A formula is never computed. A cell says what is stored and of what kind it is; where nothing
 * usable is stored it says so instead of being empty.
 */
package giamngheo.warehouse.file.workbook;
