package giamngheo.warehouse.release;

import giamngheo.warehouse.area.AreaMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All releases in the order in which they were made, and what follows from them. */
public final class ReleaseLog {
  private final List<Release> releases;

  public ReleaseLog(List<Release> releases) {
    this.releases =
        releases.stream()
            .sorted(Comparator.comparing(Release::createdAt).thenComparing(Release::releaseId))
            .toList();
  }

  public List<Release> releases() {
    return releases;
  }

  /** The release of that id, if there is one. */
  public Optional<Release> named(String releaseId) {
    return releases.stream().filter(release -> release.releaseId().equals(releaseId)).findFirst();
  }

  /** Releases of exactly that area and year, in the order in which they were made. */
  public List<Release> of(String areaCode, int year) {
    return releases.stream()
        .filter(release -> release.year() == year && release.areaCode().equals(areaCode))
        .toList();
  }

  /**
   * The release in force for an area: the one made last of those of the year whose area is this one
   * or lies above it.
   */
  public Optional<Release> latest(AreaMap map, String areaCode, int year) {
    return releases.stream()
        .filter(release -> covers(release, map, areaCode, year))
        .reduce((first, second) -> second);
  }

  /** The release in force for an area before that one was made, apart from what it approves. */
  public Optional<Release> before(Release release, AreaMap map, String areaCode) {
    return releases.stream()
        .takeWhile(earlier -> !earlier.releaseId().equals(release.releaseId()))
        .filter(earlier -> !earlier.heldBy().equals(release.heldBy()))
        .filter(earlier -> covers(earlier, map, areaCode, release.year()))
        .reduce((first, second) -> second);
  }

  /**
   * Releases of that year that may open the next one, the weightiest first: approved before
   * official, the later before the earlier.
   */
  public List<Release> openings(int year) {
    List<Release> newestFirst =
        releases.stream()
            .filter(release -> release.year() == year && release.opensNextYear())
            .sorted(Comparator.comparing(Release::createdAt).reversed())
            .toList();
    return newestFirst.stream().sorted(Comparator.comparing(Release::state).reversed()).toList();
  }

  /**
   * The id of the next release of that area, year and state.
   *
   * @param isTaken whether something is held under an id, whatever the log says
   */
  public String nextId(String areaCode, int year, ReleaseState state, Predicate<String> isTaken) {
    String stem = year + "-" + areaCode + "-" + state.word() + "-";
    long made = releases.stream().filter(other -> other.releaseId().startsWith(stem)).count();
    do {
      made++;
    } while (isTaken.test(stem + made) || named(stem + made).isPresent());
    return stem + made;
  }

  private static boolean covers(Release release, AreaMap map, String areaCode, int year) {
    return release.year() == year
        && map.lineage(areaCode, year).stream()
            .anyMatch(area -> area.code().equals(release.areaCode()));
  }
}
