package giamngheo.warehouse.table;

import java.math.BigDecimal;
import java.util.List;

/**
 * A column of an input dataset.
 *
 * @param name the one name used everywhere: files, Delta, SQL, reports
 * @param type what a cell may hold
 * @param need whether header and value must be there
 * @param codes the allowed words of a {@link ColumnType#CODE} or {@link ColumnType#CODES} column
 * @param minimum smallest allowed number, or null
 * @param maximum largest allowed number, or null
 */
public record Column(
    String name,
    ColumnType type,
    Need need,
    List<String> codes,
    BigDecimal minimum,
    BigDecimal maximum) {

  /** How much a column is asked for. */
  public enum Need {
    /** The header must be there, else the file is refused; an empty cell is MISSING_VALUE. */
    REQUIRED,
    /** The header may be absent, and a cell may be empty. */
    OPTIONAL
  }

  public Column {
    codes = List.copyOf(codes);
  }

  static Column column(String name, ColumnType type) {
    return new Column(name, type, Need.OPTIONAL, List.of(), null, null);
  }

  static Column code(String name, String... codes) {
    return new Column(name, ColumnType.CODE, Need.OPTIONAL, List.of(codes), null, null);
  }

  static Column codes(String name, String... codes) {
    return new Column(name, ColumnType.CODES, Need.OPTIONAL, List.of(codes), null, null);
  }

  Column required() {
    return new Column(name, type, Need.REQUIRED, codes, minimum, maximum);
  }

  /** The same column, which may be absent. */
  Column optional() {
    return new Column(name, type, Need.OPTIONAL, codes, minimum, maximum);
  }

  /** The same column whose numbers must lie in [minimum, maximum]; null leaves a side open. */
  Column between(Number smallest, Number largest) {
    return new Column(name, type, need, codes, decimal(smallest), decimal(largest));
  }

  private static BigDecimal decimal(Number number) {
    return number == null ? null : new BigDecimal(number.toString());
  }

  public boolean isRequired() {
    return need == Need.REQUIRED;
  }
}
