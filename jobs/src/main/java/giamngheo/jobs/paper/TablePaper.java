package giamngheo.jobs.paper;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.paper.PaperDefinition.PaperColumn;
import giamngheo.jobs.print.Agencies;
import giamngheo.jobs.print.FormRenderer;
import giamngheo.reports.FormPrinter;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.refusal.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;

/** A paper whose rows are those of its query. */
record TablePaper(JobContext workplace, PaperWords words, Papers.Request request) {
  private static final String ORDINAL = "ordinal";

  /** The group whose papers are separate parts: one for each commune. */
  private static final String COMMUNE = "commune_name";

  List<Path> print(List<Row> rows) {
    if (rows.isEmpty()) {
      throw Papers.nothing(words, request);
    }
    Form form = form(rows, Papers.stamp(workplace, words.paper(), request));
    return request.formats().stream()
        .map(format -> FormPrinter.print(form, format, request.folder()))
        .toList();
  }

  /** The paper of these rows, with that small line at the foot of its pages. */
  Form form(List<Row> rows, String stamp) {
    PaperDefinition paper = words.paper();
    Language language = workplace.language();
    Map<String, String> said = words.ofPeriod();
    List<FormRow> printed = rows(rows);
    return new Form(
        paper.id(),
        Papers.fileName(paper, request),
        Papers.block(workplace, paper, request.areaCode(), request).in(Papers.lang(workplace)),
        PaperWords.fill(paper.title().in(language), said),
        subtitles(PaperWords.fill(paper.subtitle().in(language), said)),
        "",
        paper.printed().stream().map(column -> heading(column, language)).toList(),
        printed,
        paper.notes().stream().map(note -> PaperWords.fill(note.in(language), said)).toList(),
        Papers.watermark(workplace, request),
        stamp,
        "",
        Papers.seal(workplace, words.paper(), request));
  }

  private List<String> subtitles(String own) {
    PaperDefinition paper = words.paper();
    boolean isAnnex = paper.number().isEmpty() && request.signing().number().isPresent();
    if (!isAnnex || request.signing().isOwn()) {
      return List.of(own);
    }
    Place area = words.places().place(request.areaCode(), request.period().mapDate()).orElseThrow();
    Map<String, String> origin =
        Agencies.load(workplace.configuration().folder())
            .origin(
                words.places(),
                area,
                request.period().mapDate(),
                request.signing(),
                request.year(),
                "");
    return List.of(own, FormRenderer.attached(words.glossary(), origin, Papers.lang(workplace)));
  }

  /** The rows, each group under its name and number, and all of them at the end. */
  private List<FormRow> rows(List<Row> rows) {
    List<Map<String, String>> texts = rows.stream().map(words::of).toList();
    List<FormRow> printed = new ArrayList<>();
    boolean isOfSeveral = texts.stream().map(text -> text.get(COMMUNE)).distinct().count() > 1;
    List<String> groups =
        words.paper().groups().stream()
            .filter(group -> isOfSeveral || !group.equals(COMMUNE))
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      for (int level = 0; level < groups.size(); level++) {
        List<String> group = groups.subList(0, level + 1);
        if (i == 0 || !isOne(texts.get(i - 1), texts.get(i), group)) {
          Map<String, String> first = texts.get(i);
          List<Map<String, String>> own =
              texts.stream().filter(other -> isOne(first, other, group)).toList();
          String name = first.getOrDefault(groups.get(level), "");
          boolean isPart = level == 0 && groups.get(0).equals(COMMUNE) && isOfSeveral;
          printed.add(sum(name, own, isPart ? Emphasis.PART : Emphasis.GROUP));
        }
      }
      printed.add(row(texts.get(i), i + 1));
    }
    if (!words.paper().groups().isEmpty()) {
      Language language = workplace.language();
      String all = words.glossary().word("word", "total", language.name().toLowerCase(Locale.ROOT));
      printed.add(sum(all, texts, Emphasis.TOTAL));
    }
    return printed;
  }

  private static boolean isOne(
      Map<String, String> one, Map<String, String> other, List<String> group) {
    return group.stream().allMatch(field -> Objects.equals(one.get(field), other.get(field)));
  }

  /** How many rows, and what they add up to. */
  private FormRow sum(String name, List<Map<String, String>> rows, Emphasis emphasis) {
    List<FormCell> cells = new ArrayList<>();
    boolean isNamed = false;
    for (PaperColumn column : words.paper().printed()) {
      if (column.isTotalled()) {
        cells.add(
            FormCell.number(
                rows.stream()
                    .map(row -> row.getOrDefault(column.field(), ""))
                    .filter(text -> !text.isEmpty())
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
      } else if (column.kind().equals("text") && !isNamed) {
        String said = words.glossary().word("note", "households", Papers.lang(workplace));
        cells.add(
            FormCell.text(
                PaperWords.fill(
                    said, Map.of("name", name, "count", Integer.toString(rows.size())))));
        isNamed = true;
      } else {
        cells.add(FormCell.blank());
      }
    }
    return new FormRow(emphasis == Emphasis.TOTAL ? "total" : name, emphasis, cells);
  }

  private static Heading heading(PaperColumn column, Language language) {
    return Heading.leaf(
        column.heading().in(language),
        column.key(),
        ColumnKind.valueOf(column.kind().toUpperCase(Locale.ROOT)),
        column.width());
  }

  private FormRow row(Map<String, String> texts, int ordinal) {
    List<FormCell> cells = new ArrayList<>();
    for (PaperColumn column : words.paper().printed()) {
      String text = texts.getOrDefault(column.field(), "");
      if (column.field().equals(ORDINAL)) {
        cells.add(FormCell.number(ordinal));
      } else if (text.isEmpty()) {
        cells.add(FormCell.blank());
      } else {
        cells.add(
            column.kind().equals("text")
                ? FormCell.text(text)
                : FormCell.number(new BigDecimal(text)));
      }
    }
    return new FormRow(texts.get(words.paper().page()), Emphasis.NORMAL, cells);
  }
}
