package giamngheo.warehouse.state;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a command published: the version of every table.
 *
 * @param number counts up; gaps are allowed
 * @param publishedAt when, by the writer's clock: ISO 8601, UTC
 * @param command what wrote it
 * @param program version of the program that wrote it
 * @param tables by name
 */
public record State(
    long number, String publishedAt, String command, String program, Map<String, Entry> tables) {

  /** Nothing was ever published. */
  public static final State NONE = new State(0, "", "", "", Map.of());

  public State {
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
  }

  /**
   * A table of a state.
   *
   * @param version version in the table's own log
   * @param content name of the file that lists its files
   * @param sha256 of that file
   */
  public record Entry(long version, String content, String sha256) {}
}
