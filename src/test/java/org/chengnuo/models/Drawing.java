package org.chengnuo.models;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chengnuo.models.Models.Model;

/** One picture of a model: the process itself, or the inside of a stage that is drawn collapsed. */
record Drawing(Model model, BpmnPlane plane, List<Step> steps, List<Arrow> arrows) {

  /** How far a point may lie beside the line it belongs to; coordinates are whole pixels. */
  private static final double TOLERANCE = 1;

  /** A node; {@code label} is null where the name stands inside. */
  record Step(FlowNode node, boolean collapsed, Rectangle2D bounds, Rectangle2D label) {

    private static Step of(BpmnShape shape) {
      FlowNode node = (FlowNode) shape.getBpmnElement();
      return new Step(
          node, node instanceof SubProcess && !shape.isExpanded(), rectangle(shape.getBounds()),
          labelOf(shape.getBpmnLabel()));
    }

    String id() {
      return node.getId();
    }

    /** Whether the element lies in this stage, at whatever depth. */
    boolean holds(BaseElement element) {
      return Stream.iterate(
              element.getParentElement(), parent -> parent != null, ModelElementInstance::getParentElement)
          .anyMatch(node::equals);
    }

    /** A boundary event lies on the border of its activity, and on that of nothing else. */
    boolean isAttachedTo(Step activity) {
      return node instanceof BoundaryEvent event && event.getAttachedTo().equals(activity.node);
    }

    /** Whether the line ends at the border, comes from outside and points inside; at a gateway, at one of its tips. */
    boolean isDockedBy(Line2D line) {
      double length = line.getP1().distance(line.getP2());
      double dx = 2 * TOLERANCE * (line.getX2() - line.getX1()) / length;
      double dy = 2 * TOLERANCE * (line.getY2() - line.getY1()) / length;
      return hasOnItsBorder(line.getP2())
          && isTip(line.getP2())
          && !shape().contains(line.getX2() - dx, line.getY2() - dy)
          && shape().contains(line.getX2() + dx, line.getY2() + dy);
    }

    private Shape shape() {
      if (node instanceof Event) {
        return new Ellipse2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
      }
      if (node instanceof Gateway) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(bounds.getCenterX(), bounds.getMinY());
        diamond.lineTo(bounds.getMaxX(), bounds.getCenterY());
        diamond.lineTo(bounds.getCenterX(), bounds.getMaxY());
        diamond.lineTo(bounds.getMinX(), bounds.getCenterY());
        diamond.closePath();
        return diamond;
      }
      return bounds;
    }

    private boolean isTip(Point2D point) {
      return !(node instanceof Gateway)
          || Math.abs(point.getX() - bounds.getCenterX()) <= TOLERANCE
          || Math.abs(point.getY() - bounds.getCenterY()) <= TOLERANCE;
    }

    Point2D centre() {
      return new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Whether the point lies on the line that is drawn: a circle, a diamond or a rectangle. */
    boolean hasOnItsBorder(Point2D point) {
      double dx = Math.abs(point.getX() - bounds.getCenterX());
      double dy = Math.abs(point.getY() - bounds.getCenterY());
      double halfWidth = bounds.getWidth() / 2;
      double halfHeight = bounds.getHeight() / 2;
      if (node instanceof Event) {
        return Math.abs(Math.hypot(dx, dy) - halfWidth) <= TOLERANCE;
      }
      if (node instanceof Gateway) {
        return Math.abs(dx / halfWidth + dy / halfHeight - 1) <= TOLERANCE / halfWidth;
      }
      return Math.abs(dx - halfWidth) <= TOLERANCE && dy <= halfHeight
          || Math.abs(dy - halfHeight) <= TOLERANCE && dx <= halfWidth;
    }
  }

  /** A sequence flow; {@code label} is null where it has no name. */
  record Arrow(SequenceFlow flow, List<Point2D> points, Rectangle2D label) {

    private static Arrow of(BpmnEdge edge) {
      List<Point2D> points =
          edge.getWaypoints().stream().<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY())).toList();
      return new Arrow((SequenceFlow) edge.getBpmnElement(), points, labelOf(edge.getBpmnLabel()));
    }

    String id() {
      return flow.getId();
    }

    Point2D start() {
      return points.get(0);
    }

    Point2D end() {
      return points.get(points.size() - 1);
    }

    List<Line2D> segments() {
      List<Line2D> segments = new ArrayList<>();
      for (int i = 1; i < points.size(); i++) {
        segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
      }
      return segments;
    }

    boolean runsThrough(Rectangle2D area) {
      return segments().stream().anyMatch(area::intersectsLine);
    }

    boolean crosses(Arrow other) {
      return segments().stream()
          .anyMatch(one -> other.segments().stream().anyMatch(one::intersectsLine));
    }
  }

  static List<Drawing> all() {
    return Models.all().stream().flatMap(model -> of(model).stream()).toList();
  }

  static List<Drawing> of(Model model) {
    return model.bpmn().getModelElementsByType(BpmnPlane.class).stream()
        .map(
            plane -> {
              Collection<BpmnShape> shapes = plane.getChildElementsByType(BpmnShape.class);
              Collection<BpmnEdge> edges = plane.getChildElementsByType(BpmnEdge.class);
              return new Drawing(
                  model, plane, shapes.stream().map(Step::of).toList(), edges.stream().map(Arrow::of).toList());
            })
        .toList();
  }

  /** The process or the stage of which this is the picture. */
  BaseElement of() {
    return plane.getBpmnElement();
  }

  Step step(FlowNode node) {
    return steps.stream()
        .filter(step -> step.node().equals(node))
        .findFirst()
        .orElseThrow(() -> new AssertionError(node.getId() + " is not drawn in " + this));
  }

  /** Everything that has ink. */
  Rectangle2D extent() {
    Rectangle2D extent = steps.get(0).bounds().getBounds2D();
    steps.forEach(step -> extent.add(step.bounds()));
    arrows.forEach(arrow -> arrow.points().forEach(extent::add));
    Stream.concat(steps.stream().map(Step::label), arrows.stream().map(Arrow::label))
        .filter(Objects::nonNull)
        .forEach(extent::add);
    return extent;
  }

  /** The area without its outermost pixels: what touches it only, does not lie upon it. */
  static Rectangle2D inside(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() + TOLERANCE,
        area.getY() + TOLERANCE,
        area.getWidth() - 2 * TOLERANCE,
        area.getHeight() - 2 * TOLERANCE);
  }

  private static Rectangle2D labelOf(BpmnLabel label) {
    return label == null || label.getBounds() == null ? null : rectangle(label.getBounds());
  }

  private static Rectangle2D rectangle(Bounds bounds) {
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  @Override
  public String toString() {
    return model.file() + " " + of().getId();
  }
}
