package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.print.PrintForms.Printed;
import giamngheo.reports.BoundForms;
import giamngheo.reports.Format;
import giamngheo.reports.model.Form;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Step: binds printed forms into one PDF and one workbook. */
public final class BindForms {
  /** Longest name of a sheet. */
  private static final int LONGEST = 31;

  private BindForms() {}

  /**
   * Binds.
   *
   * @param printed documents with their forms
   * @param request what they were printed from
   * @return the files: of PDF and XLSX those that were asked for
   */
  public static List<Path> bind(
      JobContext workplace, List<Printed> printed, PrintForms.Request request) {
    List<Form> forms = printed.stream().map(Printed::form).flatMap(Optional::stream).toList();
    String area = request.areas().get(0);
    String name = "tap-bieu-" + area + "-" + request.year() + suffix(request);
    String title =
        new Text("Tập biểu %s năm %d", "Forms of %s, %d")
            .in(workplace.language())
            .formatted(PrintIndex.nameOf(workplace, area), request.year());
    Provenance stamp =
        Provenance.of(workplace, Publication.of(workplace, request.edition(), request.year()));
    stamp.protect(request.folder(), name);
    List<Path> files = new ArrayList<>();
    if (request.formats().contains(Format.PDF)) {
      files.add(BoundForms.pdf(forms, title, name, request.folder()));
    }
    if (request.formats().contains(Format.XLSX)) {
      files.add(BoundForms.xlsx(forms, sheets(forms), title, name, request.folder()));
    }
    stamp.write(
        request.folder(),
        name,
        forms.stream().map(Form::fileName).toList(),
        Map.of(
            "form",
            "tap-bieu",
            "area_code",
            area,
            "year",
            request.year(),
            "period",
            request.period().name(),
            Provenance.TITLE,
            title),
        files);
    return List.copyOf(files);
  }

  private static String suffix(PrintForms.Request request) {
    return request.period().isYearly() ? "" : "-" + request.period().name().replace(':', '-');
  }

  /** {@code review-result 185}: the form, then the area it is for. */
  private static List<String> sheets(List<Form> forms) {
    Set<String> used = new HashSet<>();
    List<String> sheets = new ArrayList<>();
    for (Form form : forms) {
      String area = form.fileName().substring(form.id().length() + 1).split("-", 2)[0];
      int room = LONGEST - area.length() - 1;
      String name = form.id().substring(0, Math.min(form.id().length(), room)) + " " + area;
      for (int number = 2; !used.add(name); number++) {
        String end = number + " " + area;
        name = form.id().substring(0, Math.min(form.id().length(), LONGEST - end.length())) + end;
      }
      sheets.add(name);
    }
    return sheets;
  }
}
