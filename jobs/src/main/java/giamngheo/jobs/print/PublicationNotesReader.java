package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.Wording;
import giamngheo.jobs.print.LineCounts.Count;
import giamngheo.jobs.print.PublicationNotes.Earlier;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.ReviewedLand;
import giamngheo.warehouse.release.Release;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on the forms of a publication beside their cells: the decision that approved it,
 * figures published before, and how many lines were received, accepted and refused.
 *
 * @param earlier cells published before, by area and form, with their release by area
 */
public record PublicationNotesReader(
    List<String> subtitles,
    Map<String, List<String>> closing,
    Map<String, Release> releases,
    Map<String, Map<String, List<ComposedCell>>> earlier) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public static PublicationNotesReader of(
      JobContext workplace,
      Publication publication,
      List<String> areas,
      List<String> forms,
      ReportPeriod period) {
    int year = period.year();
    AreaMap map = AreaMap.ofReviews(workplace.configuration().places());
    Map<String, Release> releases = new HashMap<>();
    List<String> compared = period.isStored() ? areas : List.of();
    compared.forEach(
        area ->
            publication
                .before(map, area, year)
                // Figures on another map are other figures, not restated ones.
                .filter(before -> before.mapDate().equals(publication.edition().mapDate()))
                .ifPresent(before -> releases.put(area, before)));
    Map<String, Map<String, List<ComposedCell>>> earlier = new HashMap<>();
    releases.values().stream()
        .distinct()
        .forEach(
            release -> {
              Edition before =
                  new Edition(
                      release.releaseId(),
                      publication.edition().standardId(),
                      publication.edition().mapDate());
              List<String> own =
                  areas.stream().filter(area -> release.equals(releases.get(area))).toList();
              earlier.putAll(
                  new EditionCells(workplace, before, year, period.name()).of(own, forms));
            });
    return new PublicationNotesReader(
        subtitles(workplace, publication),
        // How many lines came is what those ask who prepare a result, not those who sign it.
        publication.edition().isDraft()
            ? closing(workplace, publication.edition(), areas, year)
            : Map.of(),
        releases,
        earlier);
  }

  public PublicationNotes of(String area, FormDefinition form) {
    return new PublicationNotes(
        subtitles,
        Optional.ofNullable(releases.get(area))
            .map(
                release ->
                    Earlier.of(
                        release.releaseId(),
                        earlier.getOrDefault(area, Map.of()).getOrDefault(form.id(), List.of()))),
        form.query().isEmpty() ? closing.getOrDefault(area, List.of()) : List.of());
  }

  private static List<String> subtitles(JobContext workplace, Publication publication) {
    return publication
        .decision()
        .map(
            decision ->
                sentence(
                    workplace,
                    publication.state().equals("approved") ? "approved" : "published",
                    Map.of("number", decision.number(), "date", DAY.format(decision.date()))))
        .stream()
        .toList();
  }

  private static Map<String, List<String>> closing(
      JobContext workplace, Edition edition, List<String> areas, int year) {
    LineCounts lines = LineCounts.of(workplace, year);
    Map<String, List<String>> closing = new HashMap<>();
    for (String area : areas) {
      List<String> communes = communes(workplace, edition, area, year);
      Map<String, String> words = new HashMap<>(Map.of("year", Integer.toString(year)));
      for (String dataset : LineCounts.DATASETS) {
        Count count = lines.of(dataset, communes);
        words.put(dataset + "_received", number(count.received()));
        words.put(dataset + "_accepted", number(count.accepted()));
        words.put(dataset + "_refused", number(count.refused()));
      }
      closing.put(area, List.of(sentence(workplace, "lines", words)));
    }
    return closing;
  }

  /** Communes of the review whose land lies in an area on the edition's map. */
  private static List<String> communes(
      JobContext workplace, Edition edition, String area, int year) {
    Places places = workplace.configuration().places();
    return edition.isRestated()
        ? ReviewedLand.of(places, year, edition.mapDate()).within(area)
        : List.copyOf(AreaMap.ofReviews(places).communes(area, year));
  }

  private static String number(long count) {
    return String.format(Locale.GERMANY, "%,d", count);
  }

  private static String sentence(JobContext workplace, String name, Map<String, String> words) {
    Glossary glossary = workplace.configuration().glossary();
    return Wording.fill(
        glossary.word("note", name, workplace.language().name().toLowerCase(Locale.ROOT)), words);
  }
}
