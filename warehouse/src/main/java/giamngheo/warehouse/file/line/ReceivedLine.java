package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.layout.StoredColumns;
import java.io.Serializable;
import java.util.List;

/**
 * One line of an incoming file, typed and checked.
 *
 * @param lineNo physical line on which the record starts, header 1; sheet row of a spreadsheet
 * @param raw JSON object of header to text as it stood, identity numbers replaced by {@code
 *     id_hash} and {@code id_last3}
 * @param values typed values in the order of {@link StoredColumns#of}: String, Integer, Long,
 *     BigDecimal, Double, Boolean, LocalDate, or null where a cell was empty or could not be read
 * @param refused whether any finding is an error
 * @param findings all problems of the line
 * @param reviewYear review year, or year of a survey, for reporting; null if it cannot be read
 * @param areaCode area code as given, or null
 * @param householdId household code as given, or null
 * @param correctsLine line that this one corrects, in a file sent back for correction; else null
 */
public record ReceivedLine(
    long lineNo,
    String raw,
    List<Object> values,
    boolean refused,
    List<Finding> findings,
    Integer reviewYear,
    String areaCode,
    String householdId,
    Long correctsLine)
    implements Serializable {}
