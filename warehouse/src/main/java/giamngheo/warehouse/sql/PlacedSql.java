package giamngheo.warehouse.sql;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.Serializable;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/**
 * SQL of a file of {@code conf/}: whatever refuses it says where it stands.
 *
 * @param place where
 * @param sql the text
 */
public record PlacedSql(ConfigurationPlace place, String sql) implements Serializable {

  /** What looks at SQL, or asks it. */
  @FunctionalInterface
  public interface Asking<T> {
    /** Asks. */
    T ask(String sql) throws AnalysisException;
  }

  /** The same with other words in it. */
  public PlacedSql filled(UnaryOperator<String> words) {
    return new PlacedSql(place, words.apply(sql));
  }

  /**
   * Asks.
   *
   * @throws ConfigurationMistake if the SQL is none, is not allowed or names what is not there; one
   *     that has a place of its own, such as a view that the SQL names, keeps it
   */
  public <T> T asked(Asking<T> asking) {
    try {
      return asking.ask(sql);
    } catch (AnalysisException e) {
      throw place.mistake(problem(e), e);
    } catch (ConfigurationMistake e) {
      throw e;
    } catch (CallerMistake e) {
      throw place.mistake(e.text(), e);
    }
  }

  /** What is wrong with SQL, and Spark's own sentence, which is English only. */
  public static Text problem(AnalysisException e) {
    String said = e.getMessage().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return e instanceof ParseException
        ? new Text("không phải SQL: " + said, "not SQL: " + said)
        : new Text(
            "câu SQL gọi cột, hàm hoặc kiểu không có: " + said,
            "the SQL names a column, function or type that is not there: " + said);
  }
}
