package org.chatrpc.admin;

import org.chatrpc.admin.account.AccountAdministration;
import org.chatrpc.admin.report.ReportAdministration;
import org.chatrpc.admin.room.RoomAdministration;
import org.chatrpc.admin.server.ServerState;

/** The services of administrators. */
public record Administration(
        AccountAdministration accounts, RoomAdministration rooms, ReportAdministration reports, ServerState server) {}
