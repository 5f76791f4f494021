package giamngheo.warehouse.check;

import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.TargetTable;

/** UNKNOWN_CODE: a target is one of something that is counted. */
final class TargetKnown implements LineCheck {
  private final ProgrammeCodes codes;

  TargetKnown(ProgrammeCodes codes) {
    this.codes = codes;
  }

  @Override
  public void check(TypedLine line) {
    String target = line.text(TargetTable.INDICATOR);
    if (target != null && !codes.targets().contains(target)) {
      line.report(
          "UNKNOWN_CODE.target",
          TargetTable.INDICATOR,
          NearestWord.to(target, codes.targets()).map(near -> " → “" + near + "”?").orElse(""));
    }
  }
}
