package giamngheo.jobs.standard;

import giamngheo.jobs.context.Configuration;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;

/** What a standard gets wrong is told before a run, as {@code standard check} tells it. */
public final class UsableStandards {
  private UsableStandards() {}

  /**
   * Checks the files of standards that are about to be used.
   *
   * @throws giamngheo.warehouse.config.ConfigurationMistake naming file, line and key
   */
  public static void check(Configuration configuration, Collection<PovertyStandard> standards) {
    for (Path file : Standards.files(configuration.folder())) {
      String id = file.getFileName().toString().replaceFirst("\\.yaml$", "");
      if (standards.stream().anyMatch(standard -> standard.id().equals(id))) {
        StandardCheck.check(configuration, file);
      }
    }
  }

  /**
   * Work whose rules meet the columns of the data.
   *
   * @throws CallerMistake where a rule does not fit the types of its columns
   */
  public static <T> T scored(Collection<PovertyStandard> standards, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof AnalysisException mistake) {
        String ids = standards.stream().map(PovertyStandard::id).collect(Collectors.joining(", "));
        String why = mistake.getMessage().lines().findFirst().orElse("");
        throw new CallerMistake(
            new Text(
                "Quy tắc của chuẩn "
                    + ids
                    + " không hợp với kiểu của cột: "
                    + why
                    + "\nSửa tệp trong conf/standards hoặc type của cột trong conf/sources.",
                "A rule of "
                    + ids
                    + " does not fit the types of its columns: "
                    + why
                    + "\nMend the file in conf/standards, or the column's type in conf/sources."));
      }
      throw new IllegalStateException(e);
    }
  }
}
