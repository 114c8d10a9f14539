package org.chatrpc.client.admin.audit;

import java.util.List;
import java.util.Locale;
import org.chatrpc.client.ui.Texts;

/** The kinds of entries that this version of the client knows; a server may have more. */
final class AuditKind {

    /** As the server calls them, in the order of the filter. */
    static final List<String> KNOWN = List.of(
            "SESSION_OPENED",
            "SESSION_CLOSED",
            "ACCOUNT_CREATED",
            "ACCOUNT_UPDATED",
            "ACCOUNT_ERASED",
            "PASSWORD_CHANGED",
            "PASSWORD_RESET",
            "ROLE_CHANGED",
            "MEMBER_JOINED",
            "MEMBER_LEFT",
            "MEMBER_BANNED",
            "MEMBER_UNBANNED",
            "ROOM_CREATED",
            "ROOM_UPDATED",
            "LEGAL_HOLD_SET",
            "MESSAGE_DELETED",
            "MESSAGE_PINNED",
            "MESSAGE_UNPINNED",
            "REPORT_RESOLVED",
            "RETENTION_APPLIED",
            "RETENTION_REQUESTED",
            "RETENTION_SETTINGS_CHANGED",
            "EXPORTED",
            "BACKED_UP",
            "LOOKED_UP",
            "SETTING_CHANGED",
            "ANNOUNCEMENT_CHANGED",
            "REFUSED",
            "REFUSALS_SUMMED",
            "AUDIT_PRUNED");

    private AuditKind() {}

    /** In words; as the server calls it if it is not known. */
    static String text(String kind) {
        return Texts.find("audit.kind." + kind.toLowerCase(Locale.ROOT)).orElse(kind);
    }
}
