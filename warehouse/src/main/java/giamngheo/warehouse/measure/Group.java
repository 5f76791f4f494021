package giamngheo.warehouse.measure;

import java.io.Serializable;

/**
 * Which subjects a sum is of.
 *
 * @param groupBy name of the breakdown, empty for all
 * @param groupValue its value, empty for all
 */
public record Group(int year, String areaCode, String groupBy, String groupValue, Unit unit)
    implements Serializable {

  /** Whether it is of everybody in the area. */
  public boolean isWhole() {
    return groupBy.isEmpty();
  }

  /** Everybody of the area and year. */
  public Group whole() {
    return new Group(year, areaCode, "", "", unit);
  }

  /** The same subjects in another area. */
  public Group in(String otherArea) {
    return new Group(year, otherArea, groupBy, groupValue, unit);
  }

  /** The same subjects in another year. */
  public Group of(int otherYear) {
    return new Group(otherYear, areaCode, groupBy, groupValue, unit);
  }
}
