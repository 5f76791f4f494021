package giamngheo.warehouse.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The count of a list from one review to the next: P₁ − P₀ = (P₁ − R₀) + (R₀ − P₀), where P₀ is
 * what was published, R₀ last year as the data now have it and P₁ this year. {@code correction} is
 * R₀ − P₀, kept apart from what happened; every other part is a movement.
 */
public final class ListAccount {
  private static final List<String> OUT =
      List.of("exit", "reviewed_elsewhere", "exit_line", "not_reviewed", "unresolved_out");
  private static final List<String> IN = List.of("relapse", "new", "other_in", "unresolved_in");

  private ListAccount() {}

  /**
   * One movement of a list.
   *
   * @param movement word of table {@code transition}, {@code other_out} told apart as {@code
   *     reviewed_elsewhere} (in this year's review of another commune), {@code not_reviewed} (no
   *     line this year) and {@code exit_line} (a line that says that it left, and no other)
   * @param households how many
   * @param personsFrom their persons then, 0 if they were not on the list
   * @param personsTo their persons now, 0 if they are not on the list
   */
  public record Step(String movement, long households, long personsFrom, long personsTo) {}

  /**
   * The account of a list.
   *
   * @param lists every list of the standard
   * @param published the count published last year
   * @param inPersons persons instead of households; {@code size} is then the growth of households
   *     that stayed
   */
  public static Account of(
      List<String> lists, double published, List<Step> steps, boolean inPersons) {
    List<String> out = withLists("to_", lists, OUT);
    List<String> in = withLists("from_", lists, IN);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("correction", 0.0);
    out.forEach(name -> parts.put(name, 0.0));
    in.forEach(name -> parts.put(name, 0.0));
    parts.put("size", 0.0);
    double restated = 0;
    double after = 0;
    for (Step step : steps) {
      double then = inPersons ? step.personsFrom() : step.households();
      double now = inPersons ? step.personsTo() : step.households();
      if (step.movement().equals("stay")) {
        restated += then;
        after += now;
        parts.merge("size", now - then, Double::sum);
      } else if (out.contains(step.movement())) {
        restated += then;
        parts.merge(step.movement(), -then, Double::sum);
      } else if (in.contains(step.movement())) {
        after += now;
        parts.merge(step.movement(), now, Double::sum);
      } else {
        throw new IllegalArgumentException("no movement of a list: " + step.movement());
      }
    }
    parts.put("correction", restated - published);
    return new Account(published, parts, after);
  }

  private static List<String> withLists(String way, List<String> lists, List<String> others) {
    return Stream.concat(lists.stream().map(list -> way + list), others.stream()).toList();
  }
}
