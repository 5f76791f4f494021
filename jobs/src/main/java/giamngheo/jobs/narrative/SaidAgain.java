package giamngheo.jobs.narrative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.narrative.NarrativeDefinition.Measured;
import giamngheo.jobs.print.EditionCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The figures that printed reports say in sentences, looked up again by the keys in their stamps.
 *
 * @param compared figures looked at
 * @param differing stamp, key, what was said, for each that is no longer what is stored
 */
public record SaidAgain(int compared, List<String> differing) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".stamp.json";
  private static final String MEASURED = "indicator_value";
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

  /** Powers of ten between a stored figure and what is said of it: itself, percent, millions. */
  private static final List<Integer> SCALES = List.of(0, 2, -6);

  /** Looks at every stamp of a folder and of those below it. */
  public static SaidAgain in(Path folder, Stored stored) {
    int compared = 0;
    List<String> differing = new ArrayList<>();
    for (Path stamp : stamps(folder)) {
      JsonNode said = read(stamp);
      for (JsonNode figure : said.path("figures")) {
        compared++;
        Optional<BigDecimal> value = stored.value(said, figure.path("key").asText());
        String text = figure.path("text").asText();
        if (value.filter(now -> says(text, now)).isEmpty()) {
          differing.add(
              folder.relativize(stamp) + ": " + figure.path("key").asText() + " = " + text);
        }
      }
    }
    return new SaidAgain(compared, List.copyOf(differing));
  }

  /** Whether any report in the folder says figures. */
  public static boolean isAsked(Path folder) {
    return stamps(folder).stream().anyMatch(stamp -> !read(stamp).path("figures").isEmpty());
  }

  private static List<Path> stamps(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path stamp) {
    try {
      return JSON.readTree(Files.readAllBytes(stamp));
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a text is the figure, as it stands, in percent or in millions, rounded as it is said.
   */
  static boolean says(String text, BigDecimal value) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return value.signum() == 0;
    }
    String digits = number.group();
    return Stream.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)
        .map(language -> plain(digits, language))
        .flatMap(Optional::stream)
        .anyMatch(
            said ->
                SCALES.stream()
                    .map(scale -> value.abs().movePointRight(scale))
                    .map(stored -> stored.setScale(said.scale(), RoundingMode.HALF_UP))
                    .anyMatch(said::equals));
  }

  private static Optional<BigDecimal> plain(String digits, Locale language) {
    boolean isEnglish = language.equals(Locale.ENGLISH);
    String point = isEnglish ? "." : ",";
    String plain =
        digits.replaceAll("[.,]$", "").replace(isEnglish ? "," : ".", "").replace(point, ".");
    try {
      return Optional.of(new BigDecimal(plain));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Where figures are looked up. */
  public interface Stored {
    /** The figure of a key, in the edition that a stamp names; empty if there is none. */
    Optional<BigDecimal> value(JsonNode stamp, String key);
  }

  /** The tables of a warehouse; each form of an area and period is read once. */
  public static Stored of(JobContext workplace) {
    Map<String, List<ComposedCell>> cells = new HashMap<>();
    return (stamp, key) -> {
      String[] parts = key.split("\\|", -1);
      Narratives.Request request = request(stamp);
      if (parts[0].equals(MEASURED)) {
        return measured(workplace, request, parts);
      }
      String[] when = parts[2].split("/", 2);
      int year = Integer.parseInt(when[0]);
      String period = when.length > 1 ? when[1] : Narratives.YEARLY;
      return NarrativeFigures.edition(workplace, request, year).stream()
          .flatMap(
              edition ->
                  cells
                      .computeIfAbsent(
                          String.join("|", edition.releaseId(), parts[0], parts[1], parts[2]),
                          form ->
                              new EditionCells(workplace, edition, year, period)
                                  .of(parts[1], parts[0]))
                      .stream())
          .filter(cell -> cell.rowKey().equals(parts[3]) && cell.column().equals(parts[4]))
          .flatMap(cell -> Stream.ofNullable(cell.value()))
          .findFirst();
    };
  }

  private static Narratives.Request request(JsonNode stamp) {
    int year = stamp.path("year").asInt();
    return new Narratives.Request(
        stamp.path("area_code").asText(),
        year,
        stamp.path("period").asText(Narratives.YEARLY),
        year,
        new Edition(
            stamp.path("release_id").asText(),
            stamp.path("standard_id").asText(),
            LocalDate.parse(stamp.path("map_date").asText())));
  }

  /** {@code indicator_value|area|year|column=value,…|value}. */
  private static Optional<BigDecimal> measured(
      JobContext workplace, Narratives.Request request, String[] parts) {
    Map<String, String> columns = new HashMap<>();
    for (String column : parts[3].split(",", -1)) {
      String[] pair = column.split("=", 2);
      columns.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    int year = Integer.parseInt(parts[2]);
    NarrativeDefinition.Take take =
        NarrativeDefinition.Take.valueOf(parts[4].toUpperCase(Locale.ROOT));
    return NarrativeFigures.value(
        NarrativeFigures.measured(workplace, request, year),
        new Measured(columns, year - request.year(), take),
        year);
  }
}
