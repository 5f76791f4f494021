package giamngheo.jobs.paper;

import giamngheo.jobs.context.JobContext;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Letter;
import giamngheo.reports.model.Letters;
import giamngheo.reports.pdf.LetterPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A mail merge: rows become letters one by one, so that any number of them fits into memory. Every
 * letter has its own number: the first of each commune the one given, the next the one after it.
 */
record LetterPaper(JobContext workplace, PaperWords words, Papers.Request request) {

  Path print(Dataset<Row> rows) {
    PaperDefinition paper = words.paper();
    Iterator<Letter> letters = new Merging(rows.toLocalIterator(), this);
    if (!letters.hasNext()) {
      throw Papers.nothing(words, request);
    }
    String title = PaperWords.fill(paper.title().in(workplace.language()), words.ofPeriod());
    return LetterPrinter.print(
        new Letters(
            Papers.fileName(paper, request),
            title,
            Papers.block(workplace, paper, request.areaCode(), request).issuingAgency(),
            paper.layout().orElseThrow(),
            letters,
            Papers.watermark(workplace, request),
            Papers.stamp(workplace, paper, request)),
        request.folder());
  }

  private static Map<String, String> filled(Map<String, String> texts, Map<String, String> words) {
    Map<String, String> filled = new LinkedHashMap<>();
    texts.forEach((name, text) -> filled.put(name, PaperWords.fill(text, words)));
    return filled;
  }

  /** Rows of one key are one letter. */
  private static final class Merging implements Iterator<Letter> {
    private final Iterator<Row> rows;
    private final LetterPaper merge;
    private final Map<String, DocumentBlock> blocks = new HashMap<>();
    private final Map<String, Integer> printed = new HashMap<>();
    private Row ahead;
    private Map<String, String> words;

    Merging(Iterator<Row> rows, LetterPaper merge) {
      this.rows = rows;
      this.merge = merge;
      advance();
    }

    private void advance() {
      ahead = rows.hasNext() ? rows.next() : null;
      words = ahead == null ? null : merge.words().of(ahead);
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Letter next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      PaperDefinition paper = merge.words().paper();
      Map<String, String> first = words;
      String key = first.get(paper.page());
      String area = ahead.getAs("area_code");
      List<Map<String, String>> lines = new ArrayList<>();
      while (ahead != null && words.get(paper.page()).equals(key)) {
        if (!paper.lines().isEmpty()) {
          lines.add(filled(paper.lines(), words));
        }
        advance();
      }
      DocumentBlock block =
          blocks.computeIfAbsent(
              area, code -> Papers.block(merge.workplace(), paper, code, merge.request()));
      int before = printed.merge(area, 1, Integer::sum) - 1;
      return new Letter(
          Papers.numbered(block, paper, merge.request(), before),
          filled(paper.texts(), first),
          lines);
    }
  }
}
