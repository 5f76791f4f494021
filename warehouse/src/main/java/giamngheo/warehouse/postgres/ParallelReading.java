package giamngheo.warehouse.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Spans of rows read over several connections at a time, all of them seeing what the first one
 * sees.
 *
 * @param open a connection whose transaction has not begun
 * @param folder where spans lie until they are put together
 */
record ParallelReading(Opening open, SortedRows sorted, Path folder) {
  private static final int MOST_READERS = 4;

  /** How many connections read: as many spans are enough, for each of them looks at every row. */
  static int readers() {
    return Math.min(MOST_READERS, Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  /** Opens a connection. */
  interface Opening {
    Connection connection() throws SQLException;
  }

  /**
   * Writes all rows in their order, with a header.
   *
   * @param first the connection whose view of the rows counts; it stays in its transaction
   * @param known how many rows there are
   */
  void copy(Connection first, long known, int wanted, OutputStream out)
      throws SQLException, IOException {
    String snapshot = snapshot(first);
    List<SortedRows.Span> spans = sorted.spans(first, known, wanted);
    ExecutorService readers = Executors.newFixedThreadPool(readers());
    List<Future<Path>> parts = new ArrayList<>();
    try {
      for (int i = 0; i < spans.size(); i++) {
        int number = i;
        parts.add(readers.submit(() -> part(snapshot, spans.get(number), number)));
      }
      for (Future<Path> part : parts) {
        Path file = read(part);
        Files.copy(file, out);
        Files.delete(file);
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private static String snapshot(Connection first) throws SQLException {
    try (Statement statement = first.createStatement();
        ResultSet exported = statement.executeQuery("select pg_export_snapshot()")) {
      exported.next();
      return exported.getString(1);
    }
  }

  private Path part(String snapshot, SortedRows.Span span, int number)
      throws SQLException, IOException {
    Path file = Files.createTempFile(folder, "span", ".csv");
    try (Connection own = open.connection();
        Statement statement = own.createStatement()) {
      statement.execute("set transaction snapshot '" + snapshot + "'");
      sorted.copy(own, span, number == 0, file);
      return file;
    }
  }

  private static Path read(Future<Path> part) throws SQLException, IOException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
