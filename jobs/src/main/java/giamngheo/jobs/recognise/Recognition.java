package giamngheo.jobs.recognise;

import giamngheo.jobs.context.Configuration;
import giamngheo.warehouse.file.format.SheetHead;
import giamngheo.warehouse.file.heading.DatasetHeadings;
import giamngheo.warehouse.file.heading.HeadingMatch;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.InputTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells by its headings what a sheet holds: of all layouts and datasets the one whose required
 * headings are all there and of whose headings the most are there.
 *
 * @param known what may be recognised
 * @param isOpen whether it looks for every dataset and layout
 */
record Recognition(List<DatasetHeadings> known, boolean isOpen) {
  private static final int SHOWN = 5;
  private static final int FEW_LACKING = 1;

  /**
   * What a sheet may be.
   *
   * @param matches how its best heading row fits, the best first
   * @param isSpeltOtherwise whether that row would fit if its headings were spelt as they should
   */
  record Answer(List<HeadingMatch> matches, boolean isSpeltOtherwise) {

    /** What it is; empty if nothing fits, two fit equally well, or it looks like another. */
    Optional<HeadingMatch> best() {
      return matches.stream()
          .findFirst()
          .filter(HeadingMatch::fits)
          .filter(best -> !isTie() && !looksLikeAnother(best));
    }

    /** Whether a table that lacks a required heading has twice as many of the headings. */
    private boolean looksLikeAnother(HeadingMatch best) {
      return nearest().get(0).found() > 2 * best.found();
    }

    /** By the number of headings, whatever lacks. */
    private List<HeadingMatch> nearest() {
      return matches.stream()
          .sorted(
              Comparator.comparing((HeadingMatch match) -> -match.found())
                  .thenComparing(match -> match.lacking().size()))
          .toList();
    }

    private boolean isTie() {
      return matches.size() > 1
          && matches.get(1).fits()
          && matches.get(1).found() == matches.get(0).found();
    }

    /** Whether it may be a table of ours all the same. */
    boolean isNear() {
      return isSpeltOtherwise || (!matches.isEmpty() && nearest().get(0).isNear());
    }

    /** The same of a file that does not call itself a table. */
    boolean isVeryNear() {
      return isSpeltOtherwise
          || (isNear() && (isTie() || nearest().get(0).lacking().size() <= FEW_LACKING));
    }

    Text refusal(String named) {
      String nearest =
          (isTie() ? matches : nearest())
              .stream().limit(2).map(Answer::shown).collect(Collectors.joining("; "));
      return isTie()
          ? new Text(
              "SHEET_UNKNOWN: %s: tiêu đề hợp với nhiều mẫu như nhau: %s.\nNạp riêng tệp này, nêu loại dữ liệu và mẫu: load DATASET TỆP --source MẪU."
                  .formatted(named, nearest),
              "SHEET_UNKNOWN: %s: its headings fit several layouts equally well: %s.\nLoad this file by itself and name dataset and layout: load DATASET FILE --source LAYOUT."
                  .formatted(named, nearest))
          : new Text(
              "SHEET_UNKNOWN: %s: không nhận ra đây là bảng gì. Gần nhất: %s.\nSửa lại dòng tiêu đề cho đủ cột, hoặc thêm mẫu tệp vào conf/sources."
                  .formatted(named, nearest),
              "SHEET_UNKNOWN: %s: it is not clear what it holds. Nearest: %s.\nMend the headings, or add a layout to conf/sources."
                  .formatted(named, nearest));
    }

    private static String shown(HeadingMatch match) {
      String lacking =
          match.lacking().stream().limit(SHOWN).collect(Collectors.joining(", "))
              + (match.lacking().size() > SHOWN ? ", …" : "");
      String name = match.dataset() + " (" + match.layout() + ")";
      return match.lacking().isEmpty() ? name : name + " – " + lacking;
    }
  }

  static Recognition of(
      Configuration configuration, Optional<String> dataset, Optional<String> layout) {
    List<DatasetHeadings> known = new ArrayList<>();
    List<SourceLayout> layouts =
        layout
            .map(id -> List.of(configuration.layout(id)))
            .orElseGet(() -> SourceLayout.all(configuration.folder()));
    for (SourceLayout each : layouts) {
      each.names().stream()
          .sorted()
          .filter(name -> dataset.map(name::equals).orElse(true))
          .forEach(
              name ->
                  known.add(
                      DatasetHeadings.of(each, table(each, name), configuration.tickColumns())));
    }
    return new Recognition(List.copyOf(known), dataset.isEmpty() && layout.isEmpty());
  }

  private static InputTable table(SourceLayout layout, String name) {
    return name.equals(SourceLayout.SURVEY)
        ? layout.surveyTable()
        : InputTable.named(name).orElseThrow();
  }

  /** Looks for headings in every row of the beginning of a sheet, then in every two of them. */
  Answer of(SheetHead head) {
    Answer single = best(head.rows());
    Answer pair = single.best().isPresent() ? single : best(pairs(head.rows()));
    return pair.best().isPresent() ? pair : single.isNear() ? single : speltOtherwise(head, single);
  }

  /** Nothing is like what is known: perhaps letters are missing, tone marks, or there are more. */
  private Answer speltOtherwise(SheetHead head, Answer strange) {
    for (List<String> row : head.rows()) {
      List<HeadingMatch> alike =
          matches(row).stream().filter(match -> match.isSpeltOtherwise(row)).toList();
      if (!alike.isEmpty()) {
        return new Answer(alike, true);
      }
    }
    return strange;
  }

  private Answer best(List<List<String>> rows) {
    List<HeadingMatch> best = List.of();
    for (List<String> row : rows) {
      List<HeadingMatch> matches = matches(row);
      if (best.isEmpty() || HeadingMatch.BETTER_FIRST.compare(matches.get(0), best.get(0)) < 0) {
        best = matches;
      }
    }
    return new Answer(best, false);
  }

  private List<HeadingMatch> matches(List<String> row) {
    Set<String> keys = DatasetHeadings.keys(row);
    return known.stream()
        .map(each -> each.compare(keys))
        .sorted(HeadingMatch.BETTER_FIRST)
        .toList();
  }

  /** A second row may hold the headings of the parts of a group of columns. */
  private static List<List<String>> pairs(List<List<String>> rows) {
    List<List<String>> pairs = new ArrayList<>();
    for (int index = 1; index < rows.size(); index++) {
      List<String> both = new ArrayList<>(rows.get(index - 1));
      both.addAll(rows.get(index));
      pairs.add(both);
    }
    return pairs;
  }
}
