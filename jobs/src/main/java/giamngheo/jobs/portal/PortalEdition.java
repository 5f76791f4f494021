package giamngheo.jobs.portal;

import giamngheo.jobs.edition.Edition;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param released a release; empty for the draft
 * @param area the area of the release; empty for the draft
 * @param year the year of the release; 0 for the draft
 */
public record PortalEdition(Optional<Edition> released, String area, int year) {
  /** The draft of every year. */
  public static final PortalEdition DRAFT = new PortalEdition(Optional.empty(), "", 0);

  /** A release of an area and a year. */
  public static PortalEdition of(Edition edition, String area, int year) {
    return new PortalEdition(Optional.of(edition), area, year);
  }
}
