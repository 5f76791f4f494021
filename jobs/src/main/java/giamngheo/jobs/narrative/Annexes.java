package giamngheo.jobs.narrative;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.narrative.NarrativeDefinition.Annex;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.print.Agencies;
import giamngheo.jobs.print.FormRenderer;
import giamngheo.jobs.print.PrintContext;
import giamngheo.jobs.print.Publication;
import giamngheo.jobs.print.Signing;
import giamngheo.reports.model.Form;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.refusal.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole tables behind a report, numbered in the order in which its file names them; a table
 * without figures is not there and takes no number.
 *
 * @param forms the tables
 * @param names their numbers, by the name that sentences use
 */
record Annexes(List<Form> forms, Map<String, String> names) {
  private static final Text NUMBERED = new Text("Phụ lục %02d", "Annex %02d");

  /**
   * Of a report.
   *
   * @param attached line under the title of each
   * @param footLine small line at the foot of every page
   */
  static Annexes of(
      JobContext workplace,
      Narratives.Asked asked,
      NarrativeFigures figures,
      String attached,
      String footLine) {
    List<Form> forms = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (NarrativeDefinition.Part part : figures.report().parts()) {
      if (part instanceof Annex annex) {
        table(workplace, asked, figures, annex)
            .ifPresent(
                form -> {
                  String name = NUMBERED.in(workplace.language()).formatted(forms.size() + 1);
                  forms.add(behind(form, name, attached, footLine));
                  names.put(annex.name(), name);
                });
      }
    }
    return new Annexes(List.copyOf(forms), Map.copyOf(names));
  }

  private static Optional<Form> table(
      JobContext workplace, Narratives.Asked asked, NarrativeFigures figures, Annex annex) {
    Optional<FormDefinition> definition = workplace.configuration().forms().named(annex.form());
    ReportPeriod period =
        ReportPeriod.of(
            workplace.configuration().programme(),
            figures.request().year(annex.ofPeriod()) + annex.years(),
            annex.ofPeriod() ? figures.request().period() : Narratives.YEARLY);
    if (definition.isEmpty()) {
      return Papers.table(
          workplace,
          annex.form(),
          new Papers.Request(
              asked.areaCode(),
              period,
              asked.edition(),
              unnumbered(asked),
              asked.formats(),
              asked.folder()));
    }
    List<ComposedCell> cells = figures.of(annex.form(), annex.years(), annex.ofPeriod());
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(dressed(workplace, asked, definition.get(), period, cells));
  }

  /** A form of an area, its cells given. */
  static Form dressed(
      JobContext workplace,
      Narratives.Asked asked,
      FormDefinition definition,
      ReportPeriod period,
      List<ComposedCell> cells) {
    PrintContext occasion =
        new PrintContext(
            asked.areaCode(),
            period.year(),
            period.name(),
            period.cutOff(),
            asked.edition().mapDate(),
            unnumbered(asked),
            Publication.of(workplace, asked.edition(), asked.year()).state(),
            "",
            "",
            Narratives.lang(workplace));
    return new FormRenderer(
            workplace.configuration().places(),
            Agencies.load(workplace.configuration().folder()),
            workplace.configuration().glossary())
        .dress(definition, occasion, cells);
  }

  /** The number is the report's; what goes with it is said by {@link #attached}. */
  private static Signing unnumbered(Narratives.Asked asked) {
    return new Signing(Optional.empty(), asked.signing().day());
  }

  private static Form behind(Form form, String name, String attached, String footLine) {
    List<String> subtitles = new ArrayList<>(form.subtitles());
    if (!subtitles.contains(attached)) {
      subtitles.add(attached);
    }
    return new Form(
        form.id(),
        form.fileName(),
        form.document().asAnnex().marked(name),
        form.title(),
        subtitles,
        form.unitLine(),
        form.headings(),
        form.rows(),
        form.notes(),
        form.watermark(),
        footLine,
        form.source());
  }

  /** The line under the title of an annex: with which document it goes. */
  static String attached(JobContext workplace, Narratives.Asked asked, Place area, String number) {
    Map<String, String> origin =
        Agencies.load(workplace.configuration().folder())
            .origin(
                workplace.configuration().places(),
                area,
                asked.edition().mapDate(),
                asked.signing(),
                asked.year(),
                number);
    return FormRenderer.attached(
        workplace.configuration().glossary(), origin, Narratives.lang(workplace));
  }
}
