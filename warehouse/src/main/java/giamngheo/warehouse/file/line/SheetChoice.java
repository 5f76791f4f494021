package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileForm;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.heading.HeaderSearch;
import giamngheo.warehouse.file.heading.KnownHeadings;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.file.workbook.Workbook;
import giamngheo.warehouse.file.workbook.WorkbookSheet;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sheets of a workbook hold a dataset: all that bear its headings. A sheet whose headings are
 * those of another dataset of the layout is that dataset's; one that bears most of the required
 * headings but not all is taken too, and refused with what it lacks, for a sheet left out would
 * lose households. Whatever else holds rows is named.
 */
final class SheetChoice {
  private final Workbook workbook;
  private final InputTable table;
  private final SourceLayout layout;
  private final LineContext context;
  private final Refusals refusals;
  private final KnownHeadings own;
  private final Map<String, KnownHeadings> others = new LinkedHashMap<>();

  SheetChoice(
      Workbook workbook,
      InputTable table,
      SourceLayout layout,
      LineContext context,
      Refusals refusals) {
    this.workbook = workbook;
    this.table = table;
    this.layout = layout;
    this.context = context;
    this.refusals = refusals;
    this.own = KnownHeadings.of(table, layout, context.tickColumns());
    for (InputTable other : InputTable.all()) {
      if (!other.name().equals(table.name()) && layout.defines(other.name())) {
        others.put(other.name(), KnownHeadings.of(other, layout, context.tickColumns()));
      }
    }
  }

  /** What a sheet is. */
  enum Belonging {
    /** It holds lines of the dataset. */
    OWN,
    /** It holds lines of another dataset of the layout. */
    OTHER,
    /** It bears the headings, but is hidden. */
    HIDDEN,
    /** It bears no headings that the layout knows. */
    UNKNOWN
  }

  /**
   * A sheet with rows.
   *
   * @param other the dataset whose sheet it is, if it is another one's
   */
  record Candidate(
      WorkbookSheet sheet, Belonging belonging, HeaderSearch.Found found, Optional<String> other) {}

  /** Every sheet that holds rows; at least one is {@link Belonging#OWN}. */
  List<Candidate> candidates() throws IOException, FileRefused {
    List<Candidate> candidates = new ArrayList<>();
    for (WorkbookSheet sheet : workbook.sheets()) {
      HeaderSearch.Found found = search(sheet, own, layout.of(table.name()));
      if (found.row() > 0 || found.rowsSeen() > 0) {
        candidates.add(candidate(sheet, found));
      }
    }
    if (candidates.isEmpty()) {
      throw refusals.because("EMPTY_FILE");
    }
    if (candidates.stream().noneMatch(sheet -> sheet.belonging() == Belonging.OWN)) {
      return withFirstAsOwn(candidates);
    }
    return candidates;
  }

  private Candidate candidate(WorkbookSheet sheet, HeaderSearch.Found found)
      throws IOException, FileRefused {
    if (isNamed(sheet, table.name())) {
      return new Candidate(sheet, Belonging.OWN, found, Optional.empty());
    }
    Optional<String> other = other(sheet, found.fit());
    boolean isComplete = own.isComplete(found.fit()) || found.isCorrection();
    int half = (own.required().size() + 1) / 2;
    boolean isNear = found.fit().required() >= Math.max(half, 2);
    if (other.isPresent()) {
      return new Candidate(sheet, Belonging.OTHER, found, other);
    }
    if (!isComplete && !isNear) {
      return new Candidate(sheet, Belonging.UNKNOWN, found, Optional.empty());
    }
    return new Candidate(
        sheet, sheet.isHidden() ? Belonging.HIDDEN : Belonging.OWN, found, Optional.empty());
  }

  /** The other dataset of the layout whose headings the sheet bears, if they fit better. */
  private Optional<String> other(WorkbookSheet sheet, KnownHeadings.Fit fit)
      throws IOException, FileRefused {
    Optional<String> best = Optional.empty();
    int most = own.isComplete(fit) ? fit.known() : 0;
    for (Map.Entry<String, KnownHeadings> other : others.entrySet()) {
      if (isNamed(sheet, other.getKey())) {
        return Optional.of(other.getKey());
      }
      KnownHeadings.Fit theirs = search(sheet, other.getValue(), layout.of(other.getKey())).fit();
      if (other.getValue().isComplete(theirs) && theirs.known() > most) {
        best = Optional.of(other.getKey());
        most = theirs.known();
      }
    }
    return best;
  }

  private boolean isNamed(WorkbookSheet sheet, String dataset) {
    Set<String> names = new HashSet<>();
    names.add(VietnameseText.matchingKey(dataset));
    layout.of(dataset).sheet().ifPresent(name -> names.add(VietnameseText.matchingKey(name)));
    return names.contains(VietnameseText.matchingKey(sheet.name()));
  }

  private HeaderSearch.Found search(WorkbookSheet sheet, KnownHeadings known, DatasetLayout dataset)
      throws IOException, FileRefused {
    try (RecordSource records = FileForm.sheet(workbook, sheet, refusals)) {
      return HeaderSearch.in(records, known, dataset.headerRow());
    }
  }

  /** No sheet bears the headings: the nearest is taken, so that it is told what it lacks. */
  private List<Candidate> withFirstAsOwn(List<Candidate> candidates) throws FileRefused {
    Candidate nearest = null;
    for (Candidate candidate : candidates) {
      boolean isNearer =
          nearest == null
              || (nearest.sheet().isHidden() && !candidate.sheet().isHidden())
              || (nearest.sheet().isHidden() == candidate.sheet().isHidden()
                  && candidate.found().fit().isBetterThan(nearest.found().fit()));
      nearest = isNearer ? candidate : nearest;
    }
    if (nearest.other().isPresent()) {
      throw new Refusals(context.texts(), nearest.sheet().name(), refusals.limits())
          .because(
              "SHEET_UNKNOWN.other", table.name(), nearest.sheet().name(), nearest.other().get());
    }
    List<Candidate> all = new ArrayList<>(candidates);
    all.set(
        all.indexOf(nearest),
        new Candidate(nearest.sheet(), Belonging.OWN, nearest.found(), Optional.empty()));
    return all;
  }
}
