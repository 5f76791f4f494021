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
import org.apache.spark.sql.Row;

/** A paper whose rows are those of its query. */
record TablePaper(JobContext workplace, PaperWords words, Papers.Request request) {
  private static final String ORDINAL = "ordinal";

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
    List<FormRow> printed = new ArrayList<>();
    for (Row row : rows) {
      printed.add(row(row, printed.size() + 1));
    }
    return new Form(
        paper.id(),
        Papers.fileName(paper, request),
        Papers.block(workplace, paper, request.areaCode(), request).in(Papers.lang(workplace)),
        PaperWords.fill(paper.title().in(language), said),
        subtitles(PaperWords.fill(paper.subtitle().in(language), said)),
        "",
        paper.columns().stream().map(column -> heading(column, language)).toList(),
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

  private static Heading heading(PaperColumn column, Language language) {
    return Heading.leaf(
        column.heading().in(language),
        column.key(),
        ColumnKind.valueOf(column.kind().toUpperCase(Locale.ROOT)),
        column.width());
  }

  private FormRow row(Row row, int ordinal) {
    Map<String, String> texts = words.of(row);
    List<FormCell> cells = new ArrayList<>();
    for (PaperColumn column : words.paper().columns()) {
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
