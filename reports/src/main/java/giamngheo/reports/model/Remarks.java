package giamngheo.reports.model;

import giamngheo.reports.model.NarrativePart.Remark;
import java.util.List;

/** What stands at the places of a report where officers write. */
public interface Remarks {
  /** Over a remark whose place the report no longer has. */
  String ORPHAN = "Nhận xét ghi ở bản trước";

  /** Remarks whose place the report no longer has; their text is printed at its end. */
  List<String> orphans();

  /** What stands at that place: the officers' lines, else the prompt. */
  List<String> lines(Remark remark);
}
