package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.webapp.crash.CrashPoint.Moment;
import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.Road;

import static org.assertj.core.api.Assertions.assertThat;

/** A sample of the crash points: those where most is at stake. {@link EveryCrashPointIT} has all of them. */
class CrashPointsIT {
    private static CrashSite site;

    @BeforeAll
    static void start() throws IOException {
        site = CrashSite.start();
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @Test
    void aLetterIsIssuedAndDeliveredOnceWhateverDiesOnTheWay() throws IOException {
        leavesNothingLostDoubledOrHalfDone(new OutgoingRoad(), Map.of(
                before("time-stamp authority: stamp in SignDocument.sign"), Killed.TIMESTAMPS,
                before("IssueSteps.issueSealed"), Killed.APPLICATION,
                before("relay deliver: ReceiveDelivery.receive"), Killed.APPLICATION));
    }

    @Test
    void anArrivedLetterIsRegisteredOnceAndFoundWhateverDiesOnTheWay() throws IOException {
        leavesNothingLostDoubledOrHalfDone(new IncomingRoad(), Map.of(
                before("TakeIn.takeIn"), Killed.TIKA,
                before("PresentToLeader.present"), Killed.ELASTICSEARCH,
                after("FinishAssignment.finish"), Killed.POSTGRESQL));
    }

    private static void leavesNothingLostDoubledOrHalfDone(Road road, Map<CrashPoint, Killed> points)
            throws IOException {
        var rows = site.strike(road, points);

        assertThat(rows).allSatisfy(row -> assertThat(row.holds()).as(row.asMarkdown()).isTrue());
        assertThat(rows).extracting(CrashRow::point).containsExactlyInAnyOrderElementsOf(points.keySet());
    }

    private static CrashPoint before(String step) {
        return new CrashPoint(Moment.BEFORE, step, 1);
    }

    private static CrashPoint after(String step) {
        return new CrashPoint(Moment.AFTER, step, 1);
    }
}
