package org.chatrpc.admin;

/** The services of administrators. */
public record Administration(
        AccountAdministration accounts, RoomAdministration rooms, ReportAdministration reports, ServerState server) {}
