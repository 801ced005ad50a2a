package vn.lienthong.webapp.operations;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.operation.ChangeLogLevel;
import vn.lienthong.engine.operation.LogDetail;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.operations.OperationsView.LogView;

/** What the log says more or less of, and what an operator may choose. */
@Component
final class LogViews {
    private static final List<Integer> MINUTES = List.of(60, 15, 240);

    private final ChangeLogLevel changeLogLevel;
    private final LogLevelKeeper keeper;

    LogViews(ChangeLogLevel changeLogLevel, LogLevelKeeper keeper) {
        this.changeLogLevel = changeLogLevel;
        this.keeper = keeper;
    }

    LogView of(Actor actor) {
        return new LogView(changeLogLevel.changed(actor), keeper.packages(),
                List.of(LogDetail.DEBUG, LogDetail.TRACE, LogDetail.INFO, LogDetail.WARN), MINUTES);
    }
}
