package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.file.layout.SourceLayout;
import java.util.Comparator;
import java.util.List;

/**
 * How well the headings of a table fit a dataset of a layout.
 *
 * @param found columns of the layout whose headings are there
 * @param known columns that the layout knows
 * @param lacking headings of required columns that are not there
 */
public record HeadingMatch(
    String layout, String dataset, int found, int known, List<String> lacking) {
  /** A heading or two may be alike by chance. */
  private static final int FEWEST = 2;

  /** The better fit first: nothing lacking, then the most headings, then the fewest lacking. */
  public static final Comparator<HeadingMatch> BETTER_FIRST =
      Comparator.comparing((HeadingMatch match) -> !match.fits())
          .thenComparing(match -> -match.found())
          .thenComparing(match -> match.lacking().size())
          .thenComparing(HeadingMatch::dataset)
          .thenComparing(HeadingMatch::layout);

  public HeadingMatch {
    lacking = List.copyOf(lacking);
  }

  /** Whether a table with these headings can be loaded so. */
  public boolean fits() {
    return lacking.isEmpty() && found >= FEWEST && (required() || found * 2 >= known);
  }

  /** Whether it is at least so near that it is worth a word. */
  public boolean isNear() {
    return found >= FEWEST;
  }

  /** Whether each of the headings that lack is like one that is there. */
  public boolean isSpeltOtherwise(List<String> headings) {
    return lacking.size() >= FEWEST
        && lacking.stream().allMatch(name -> LikeHeadings.nearest(name, headings).isPresent());
  }

  private boolean required() {
    return !dataset.equals(SourceLayout.SURVEY);
  }
}
