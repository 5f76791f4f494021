package giamngheo.warehouse.file.correction;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.line.ReceivedLine;
import java.util.List;

/**
 * A line that goes back to whoever sent it.
 *
 * @param lineNo its line in the file received
 * @param raw the line whole as it stood: {@link ReceivedLine#raw}
 * @param findings what is wrong with it
 */
public record FaultyLine(long lineNo, String raw, List<Finding> findings) {
  public FaultyLine {
    findings = List.copyOf(findings);
  }
}
