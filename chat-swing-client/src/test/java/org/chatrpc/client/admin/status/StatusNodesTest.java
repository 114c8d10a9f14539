package org.chatrpc.client.admin.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.client.admin.status.StatusSamples.Point;
import org.chatrpc.client.session.admin.ServerMetric;
import org.chatrpc.client.session.admin.ServerStatus;
import org.junit.jupiter.api.Test;

/** What is plotted, also where a load balancer lets one node after the other answer. */
class StatusNodesTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant ONE = NOON.minusSeconds(7_200);
    private static final Instant TWO = NOON.minusSeconds(3_600);

    private StatusNodes nodes = StatusNodes.none();

    private void answers(int second, Instant node, ServerMetric... metrics) {
        Map<String, ServerMetric> byName =
                Stream.of(metrics).collect(Collectors.toMap(ServerMetric::name, metric -> metric));
        nodes = nodes.plus(
                NOON.plusSeconds(second), new ServerStatus(node, true, 3, 3, 1, 4, 2, 5, 100, 0, 7, 1, 2, byName));
    }

    private static ServerMetric counter(String name, double value) {
        return new ServerMetric(name, value, true);
    }

    private StatusSamples shown() {
        return nodes.shown(Optional.empty()).orElseThrow();
    }

    private StatusPlot plot(String name) {
        return StatusPlots.of(shown().last().status(), Optional.empty()).stream()
                .filter(plot -> plot.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double lastOf(String name) {
        var points = plot(name).points().apply(shown());
        return points.get(points.size() - 1).value();
    }

    @Test
    void nodesThatAnswerInTurnDoNotEmptyEachOthersPlots() {
        for (int second = 0; second < 60; second += 3) {
            answers(second, second % 2 == 0 ? ONE : TWO, counter("chat_requests_total", 10.0 * second));
        }
        assertThat(nodes.starts()).containsExactly(ONE, TWO);
        assertThat(shown().node()).isEqualTo(TWO);
        assertThat(shown().all()).hasSize(10);
        assertThat(lastOf("serverPlot.calls")).isEqualTo(10);
        assertThat(nodes.shown(Optional.of(ONE)).orElseThrow().node()).isEqualTo(ONE);
    }

    @Test
    void aNodeThatDoesNotAnswerAnyMoreIsForgottenAndAnotherOneShown() {
        answers(0, ONE);
        answers(3, TWO);
        assertThat(nodes.starts()).containsExactly(ONE, TWO);
        answers(301, TWO);
        assertThat(nodes.starts()).containsExactly(TWO);
        assertThat(nodes.shown(Optional.of(ONE)).orElseThrow().node()).isEqualTo(TWO);
    }

    @Test
    void samplesAreKeptForMinutesOnly() {
        answers(0, ONE);
        answers(200, ONE);
        answers(400, ONE);
        assertThat(shown().all()).hasSize(2);
    }

    @Test
    void aMeanIsThatOfWhatHappenedBetween() {
        answers(0, ONE, counter("chat_commit_drafts_sum", 100), counter("chat_commit_drafts_count", 50));
        answers(3, ONE, counter("chat_commit_drafts_sum", 100), counter("chat_commit_drafts_count", 50));
        assertThat(plot("serverPlot.perCommit").points().apply(shown())).isEmpty();
        answers(6, ONE, counter("chat_commit_drafts_sum", 130), counter("chat_commit_drafts_count", 53));
        assertThat(plot("serverPlot.perCommit").points().apply(shown()))
                .containsExactly(new Point(NOON.plusSeconds(6), 10));
    }

    @Test
    void aCounterThatHasCountedNothingYetIsShownAsNothing() {
        answers(0, ONE, counter("chat_requests_total", 1));
        answers(3, ONE, counter("chat_requests_total", 4));
        assertThat(lastOf("serverPlot.faults")).isZero();
        answers(6, ONE, counter("chat_requests_total", 7), counter("chat_faults_total", 6));
        assertThat(lastOf("serverPlot.faults")).isEqualTo(2);
    }

    @Test
    void aMetricWithoutATextIsShownByItsName() {
        answers(0, ONE, counter("made_of_later_total", 1), new ServerMetric("made_of_later", 5, false));
        answers(3, ONE, counter("made_of_later_total", 7), new ServerMetric("made_of_later", 6, false));
        assertThat(lastOf("made_of_later_total")).isEqualTo(2);
        assertThat(lastOf("made_of_later")).isEqualTo(6);
        ServerStatus status = shown().last().status();
        assertThat(plot("made_of_later_total").title(status, "2")).isEqualTo("made_of_later_total/s: 2");
        assertThat(plot("made_of_later").title(status, "6")).isEqualTo("made_of_later: 6");
        assertThat(plot("made_of_later").group()).isEqualTo(PlotGroup.OTHER);
    }

    @Test
    void aServerThatSaysNothingHasTheOverviewOnly() {
        answers(0, ONE);
        assertThat(StatusPlots.of(shown().last().status(), Optional.empty()))
                .hasSize(4)
                .allMatch(plot -> plot.group() == PlotGroup.OVERVIEW);
    }

    @Test
    void everyPlotHasAText() {
        answers(0, ONE);
        ServerStatus status = shown().last().status();
        assertThat(StatusPlots.KNOWN)
                .allSatisfy(plot -> assertThat(plot.title(status, "17")).contains("17"))
                .extracting(StatusPlot::name)
                .doesNotHaveDuplicates();
    }
}
