package org.chengnuo.ui;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page shows to people: its title, its visible texts and the hints of its fields and buttons. */
record PageText(String text) {

  /**
   * Codes that people know as such, and words of products and formats. What stands in a decision table's cells and in the
   * vendor's diagnostics is for programs.
   */
  private static final Pattern KNOWN =
      Pattern.compile(
          String.join(
              "|",
              // case, document, bill and register numbers; parcels and credit codes begin with the region
              "\\d{6}[-0-9A-Z*]+", "\\b(?:JF|DB)\\d+\\b", "\\bM\\d\\d\\b",
              // items
              "\\b(?:BDC|GD|NZY|JSYD)-[A-Z]{2}\\b", "\\b(?:LSYD|YDYS|ZJD|SSNYD|CKQ|TKQ|DZZH|TDZL|TDHY)\\b",
              // the engine's own ids and times
              "(?:[a-z-]+:\\d+:)?[0-9a-f]*(?:-[0-9a-f]{4}){2,3}(?:-[0-9a-f]{1,12})?",
              "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d",
              "\\b(?:Camunda Platform|Camunda|v7\\.24\\.0|Asia/Shanghai|BPMN|DMN|REST|PDF|JSON|CSV|XML|URL|API|ID|UUID)\\b"));

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.:/@-]*");

  private static final String COLLECT =
      """
      async () => {
        const hidden = '.dmn-decision-table-container tbody, pre, textarea, script, style, noscript';
        const read = () => {
          const texts = [document.title];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (!parent.closest(hidden) && (parent.closest('svg, option') || parent.checkVisibility())) {
              texts.push(walker.currentNode.data);
            }
          }
          document.querySelectorAll('[placeholder], [title], [aria-label]').forEach(element => {
            if (element.checkVisibility() && !element.closest(hidden)) {
              ['placeholder', 'title', 'aria-label'].forEach(name => texts.push(element.getAttribute(name) || ''));
            }
          });
          return texts.map(text => text.trim()).filter(text => text).join('\\n');
        };
        let last = '', since = performance.now();
        const begun = since;
        for (;;) {
          await new Promise(next => setTimeout(next, 50));
          const now = read();
          if (now !== last) {
            last = now;
            since = performance.now();
          }
          const settled = performance.now() - since > 250 && last.length > 60;
          if (settled || performance.now() - begun > 20000) {
            return last;
          }
        }
      }
      """;

  /** Reads the page once it has stopped changing. */
  static PageText of(Page page) {
    return new PageText((String) page.evaluate(COLLECT));
  }

  /** The words in Latin letters, but for those that are known everywhere and, as a pattern, on this page. */
  List<String> latinWords(String knownHere) {
    String rest = KNOWN.matcher(text).replaceAll(" ");
    return LATIN.matcher(knownHere.isEmpty() ? rest : rest.replaceAll(knownHere, " ")).results()
        .map(MatchResult::group).distinct().toList();
  }
}
