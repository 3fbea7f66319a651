/**
 * What people tell the bureau, and what comes of it: {@code processes/public-opinion.bpmn}. An opinion, suggestion or question is
 * given to a section, which adopts it or not and says why; the answer goes to the person where they wish. No statute sets its
 * limits: they are the bureau's own.
 */
package org.chengnuo.opinion;
