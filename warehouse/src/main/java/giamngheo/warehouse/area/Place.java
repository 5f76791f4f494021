package giamngheo.warehouse.area;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An administrative unit while it keeps its code, name and kind. The code alone is not a key: 06325
 * was thị trấn Bắc Sơn until 30/06/2025 and is xã Bắc Sơn since.
 *
 * @param code code of the General Statistics Office; {@code vn} for the nation
 * @param name full official name, e.g. {@code Xã Long Đống}
 * @param kind kind of unit, which decides urban or rural
 * @param level level in the tree
 * @param parent code of the unit above, empty for the nation
 * @param from first day of validity; {@link LocalDate#MIN} if it was there before our records
 * @param to last day of validity; {@link LocalDate#MAX} if it still stands
 */
public record Place(
    String code,
    String name,
    Kind kind,
    Level level,
    Optional<String> parent,
    LocalDate from,
    LocalDate to) {

  /** Levels from the top. */
  public enum Level {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE
  }

  /** Kinds of unit. */
  public enum Kind {
    NATION,
    PROVINCE,
    CITY,
    DISTRICT,
    TOWN,
    WARD,
    RURAL_COMMUNE;

    /** Urban are townships (thị trấn) and wards (phường); rural are communes (xã). */
    public boolean isUrban() {
      return this == TOWN || this == WARD;
    }
  }

  /** Whether the unit exists on that day. */
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
