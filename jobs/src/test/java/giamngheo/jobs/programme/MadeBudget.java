package giamngheo.jobs.programme;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random budget lines of one district and year, and what they add up to, worked out line by line.
 */
final class MadeBudget {
  static final int YEAR = 2024;
  static final String AGENCY = "phong-ldtbxh-dt";
  private static final List<String> SUBPROJECTS = List.of("3.1", "3.2", "4.1", "7.1", "7.2");
  private static final List<String> HOLDERS = List.of("06325", "06328", "06331", AGENCY);
  private static final List<String> SOURCES = List.of("central", "district", "mobilised");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(YEAR, 3, 31),
          LocalDate.of(YEAR, 6, 30),
          LocalDate.of(YEAR, 7, 1),
          LocalDate.of(YEAR, 12, 31));

  /** One line; the amount is cumulative. */
  record Line(
      String subproject, String holder, String source, String item, LocalDate asOf, long amount) {
    boolean isOfCommune() {
      return holder.startsWith("06");
    }

    String csv() {
      return String.join(
          ",",
          Integer.toString(YEAR),
          subproject.substring(0, 1),
          subproject,
          isOfCommune() ? holder : "",
          isOfCommune() ? "" : holder,
          "recurrent",
          source,
          item,
          Long.toString(amount),
          asOf.toString());
    }
  }

  private final List<Line> lines = new ArrayList<>();

  MadeBudget(long seed) {
    Random random = new Random(seed);
    for (String subproject : SUBPROJECTS) {
      for (String holder : HOLDERS) {
        for (String source : SOURCES) {
          for (String item : List.of("carried_in", "allocated", "adjusted", "disbursed")) {
            for (LocalDate day : DAYS) {
              if (random.nextInt(3) == 0) {
                long amount = random.nextLong(1, 5_000_000_000L);
                lines.add(new Line(subproject, holder, source, item, day, amount));
              }
            }
          }
        }
      }
    }
  }

  Path write(Path file) throws IOException {
    List<String> text = new ArrayList<>();
    text.add("year,project,subproject,area_code,lead_agency,capital,source,item,amount,as_of");
    lines.forEach(line -> text.add(line.csv()));
    return Files.write(file, text);
  }

  /** Sum of the latest amounts of an item up to that day; empty if no line speaks of it. */
  Optional<BigDecimal> sum(String item, String subproject, String holder, LocalDate cutOff) {
    return latest(item, subproject, holder, cutOff).values().stream()
        .map(line -> BigDecimal.valueOf(line.amount()))
        .reduce(BigDecimal::add);
  }

  /** Sum of the plan: adjusted where there is an adjustment, else allocated. */
  Optional<BigDecimal> plan(String subproject, String holder, LocalDate cutOff) {
    Map<String, Line> plan = latest("allocated", subproject, holder, cutOff);
    plan.putAll(latest("adjusted", subproject, holder, cutOff));
    return plan.values().stream()
        .map(line -> BigDecimal.valueOf(line.amount()))
        .reduce(BigDecimal::add);
  }

  private Map<String, Line> latest(
      String item, String subproject, String holder, LocalDate cutOff) {
    Map<String, Line> latest = new HashMap<>();
    for (Line line : lines) {
      if (line.item().equals(item)
          && line.subproject().startsWith(subproject)
          && line.holder().startsWith(holder)
          && !line.asOf().isAfter(cutOff)) {
        latest.merge(
            line.subproject() + line.holder() + line.source(),
            line,
            (one, other) -> one.asOf().isAfter(other.asOf()) ? one : other);
      }
    }
    return new TreeMap<>(latest);
  }
}
