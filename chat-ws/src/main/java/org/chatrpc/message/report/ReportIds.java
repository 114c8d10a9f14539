package org.chatrpc.message.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.model.message.Report;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** The ids of reports as callers see them: the message and the reporter, whose name contains no colon. */
public final class ReportIds {
    private static final Pattern ID = Pattern.compile("([0-9]{1,16}):([a-z0-9._-]{1,64})");
    /** Precedes every report. */
    public static final Report.Key BEFORE_ALL = new Report.Key(0, "");

    /** Follows every report: ids stay below 2^53. */
    static final Report.Key AFTER_ALL = new Report.Key(Long.MAX_VALUE, "");

    private ReportIds() {}

    public static String of(Report report) {
        return report.messageId() + ":" + report.reporter();
    }

    /** The report with an id, if it has the form of one. */
    public static Optional<Report.Key> parse(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of(new Report.Key(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    public static ChatException noSuchReport() {
        return ChatException.in("reportId", Problem.NO_SUCH_REPORT, "There is no such report.");
    }
}
