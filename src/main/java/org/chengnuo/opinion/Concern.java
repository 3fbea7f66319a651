package org.chengnuo.opinion;

import org.chengnuo.casework.Case;

/**
 * What somebody told the bureau.
 *
 * @param file its party is null where they told it anonymously
 * @param place where it is about
 * @param topic null before it is sorted
 */
record Concern(
    Case file, OpinionKind kind, OpinionChannel channel, String place, String content, Reply reply, OpinionTopic topic) {

  /** @param to address; null where none is needed */
  record Reply(ReplyWay by, String to) {

    boolean wished() {
      return by != ReplyWay.NONE;
    }
  }
}
