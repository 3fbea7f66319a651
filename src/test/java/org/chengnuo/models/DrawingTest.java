package org.chengnuo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.chengnuo.models.Drawing.Arrow;
import org.chengnuo.models.Drawing.Step;
import org.chengnuo.models.Models.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models to be readable: at 1:1 in Cockpit on a screen of 1,440 x 900, and without guessing where a line goes. */
class DrawingTest {

  /** Cockpit's pane on that screen is 1,102 x 446; a few per cent less than life size is still read. */
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 450;

  static List<Model> models() {
    return Models.all();
  }

  static List<Drawing> drawings() {
    return Drawing.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everythingIsDrawnOnceInThePictureOfItsStage(Model model) {
    Map<BaseElement, BaseElement> pictureOf = new LinkedHashMap<>();
    for (Drawing drawing : Drawing.of(model)) {
      drawing.steps().forEach(step -> assertThat(pictureOf.put(step.node(), drawing.of())).as(step.id()).isNull());
      drawing.arrows().forEach(arrow -> assertThat(pictureOf.put(arrow.flow(), drawing.of())).as(arrow.id()).isNull());
    }
    List<SubProcess> collapsed =
        Drawing.of(model).stream()
            .flatMap(drawing -> drawing.steps().stream())
            .filter(Step::collapsed)
            .map(step -> (SubProcess) step.node())
            .toList();
    for (FlowElement element : model.all(FlowElement.class)) {
      BaseElement scope = (BaseElement) element.getParentElement();
      while (!(scope instanceof Process) && !collapsed.contains(scope)) {
        scope = (BaseElement) scope.getParentElement();
      }
      assertThat(pictureOf.get(element)).as(element.getId()).isEqualTo(scope);
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void aPictureIsReadWithoutZooming(Drawing drawing) {
    Rectangle2D extent = drawing.extent();

    assertThat(extent.getWidth()).isLessThanOrEqualTo(WIDTH);
    assertThat(extent.getHeight()).isLessThanOrEqualTo(HEIGHT);
  }

  /** The viewer opens the inside of a stage at the origin of its picture, not where something is drawn. */
  @ParameterizedTest
  @MethodSource("drawings")
  void theInsideOfAStageLiesWhereTheViewerOpensIt(Drawing drawing) {
    assertThat(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT + 25).contains(drawing.extent())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void noStepLiesUponAnother(Drawing drawing) {
    List<String> overlaps = new ArrayList<>();
    for (Step one : drawing.steps()) {
      for (Step other : drawing.steps()) {
        if (one.id().compareTo(other.id()) < 0
            && !one.holds(other.node()) && !other.holds(one.node())
            && !one.isAttachedTo(other) && !other.isAttachedTo(one)
            && one.bounds().intersects(other.bounds())) {
          overlaps.add(one.id() + " and " + other.id());
        }
      }
    }
    assertThat(overlaps).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void whatAnOpenStageHoldsIsDrawnInside(Drawing drawing) {
    for (Step stage : drawing.steps()) {
      for (Step step : drawing.steps()) {
        if (stage.holds(step.node())) {
          assertThat(stage.bounds().contains(step.bounds())).as("%s in %s", step.id(), stage.id()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void anArrowDocksWhereItComesFromAndWhereItLeads(Drawing drawing) {
    assertThat(drawing.arrows()).allSatisfy(arrow -> assertThat(undocked(drawing, arrow)).as(arrow.id()).isEmpty());
  }

  /** Ends of the arrow that miss its source or target, run along its border, come out of it, or miss a gateway's tip. */
  private static List<String> undocked(Drawing drawing, Arrow arrow) {
    Line2D first = arrow.segments().get(0);
    Line2D last = arrow.segments().get(arrow.segments().size() - 1);
    List<String> ends = new ArrayList<>();
    if (!drawing.step(arrow.flow().getSource()).isDockedBy(new Line2D.Double(first.getP2(), first.getP1()))) {
      ends.add("start");
    }
    if (!drawing.step(arrow.flow().getTarget()).isDockedBy(last)) {
      ends.add("end");
    }
    return ends;
  }

  @Test
  void anEndThatMissesWhatItJoinsIsNoticed() {
    Drawing drawing = drawings().get(0);
    for (Arrow arrow : drawing.arrows()) {
      List<Point2D> points = arrow.points();
      for (int by : List.of(-3, 3)) {
        assertThat(undocked(drawing, new Arrow(arrow.flow(), with(points, 0, by), null))).contains("start");
        assertThat(undocked(drawing, new Arrow(arrow.flow(), with(points, points.size() - 1, by), null))).contains("end");
      }
    }
  }

  /** The points, one of them moved along its line. */
  private static List<Point2D> with(List<Point2D> points, int place, double by) {
    Point2D moved = points.get(place);
    Point2D next = points.get(place == 0 ? 1 : place - 1);
    double length = moved.distance(next);
    List<Point2D> changed = new ArrayList<>(points);
    changed.set(
        place,
        new Point2D.Double(
            moved.getX() + by * (next.getX() - moved.getX()) / length,
            moved.getY() + by * (next.getY() - moved.getY()) / length));
    return changed;
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void aBoundaryEventSitsOnTheBorderOfItsStep(Drawing drawing) {
    for (Step event : drawing.steps()) {
      assertThat(drawing.steps().stream().filter(event::isAttachedTo).filter(step -> !step.hasOnItsBorder(event.centre())))
          .as(event.id())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void anArrowRunsLevelOrUpright(Drawing drawing) {
    for (Arrow arrow : drawing.arrows()) {
      for (Line2D line : arrow.segments()) {
        assertThat(line.getX1() == line.getX2() || line.getY1() == line.getY2()).as(arrow.id()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void anArrowRunsThroughNoStep(Drawing drawing) {
    List<String> faults = new ArrayList<>();
    for (Arrow arrow : drawing.arrows()) {
      drawing.steps().stream()
          .filter(step -> !step.holds(arrow.flow()) && arrow.runsThrough(Drawing.inside(step.bounds())))
          .forEach(step -> faults.add(arrow.id() + " through " + step.id()));
    }
    assertThat(faults).isEmpty();
  }

  /** Arrows may meet where they end at the same point. */
  @ParameterizedTest
  @MethodSource("drawings")
  void noTwoArrowsCross(Drawing drawing) {
    List<String> crossings = new ArrayList<>();
    for (Arrow one : drawing.arrows()) {
      for (Arrow other : drawing.arrows()) {
        if (one.id().compareTo(other.id()) < 0 && !one.end().equals(other.end()) && one.crosses(other)) {
          crossings.add(one.id() + " and " + other.id());
        }
      }
    }
    assertThat(crossings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void aNameThatStandsBesideItsElementHasItsPlace(Drawing drawing) {
    drawing.steps().stream()
        .filter(step -> step.node() instanceof Event || step.node() instanceof Gateway)
        .filter(step -> step.node().getName() != null)
        .forEach(step -> assertThat(step.label()).as(step.id()).isNotNull());
    drawing.arrows().stream()
        .filter(arrow -> arrow.flow().getName() != null)
        .forEach(arrow -> assertThat(arrow.label()).as(arrow.id()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void noNameLiesUponAStepAnArrowOrAnotherName(Drawing drawing) {
    Map<BaseElement, Rectangle2D> names = new LinkedHashMap<>();
    drawing.steps().forEach(step -> names.put(step.node(), step.label()));
    drawing.arrows().forEach(arrow -> names.put(arrow.flow(), arrow.label()));
    names.values().removeIf(Objects::isNull);

    List<String> faults = new ArrayList<>();
    names.forEach(
        (element, name) -> {
          drawing.steps().stream()
              .filter(step -> !step.holds(element) && step.bounds().intersects(name))
              .forEach(step -> faults.add("name of " + element.getId() + " on " + step.id()));
          drawing.arrows().stream()
              .filter(arrow -> arrow.runsThrough(name))
              .forEach(arrow -> faults.add("name of " + element.getId() + " on " + arrow.id()));
          names.forEach(
              (other, otherName) -> {
                if (element.getId().compareTo(other.getId()) < 0 && name.intersects(otherName)) {
                  faults.add("names of " + element.getId() + " and " + other.getId());
                }
              });
        });
    assertThat(faults).isEmpty();
  }
}
