package org.chatrpc.soap.call;

import org.chatrpc.account.Accounts;
import org.chatrpc.account.block.Blocks;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.admin.Administration;
import org.chatrpc.admin.announcement.Announcements;
import org.chatrpc.audit.Lookups;
import org.chatrpc.audit.Refusals;
import org.chatrpc.feed.Feed;
import org.chatrpc.file.Downloads;
import org.chatrpc.file.RoomFiles;
import org.chatrpc.file.Uploads;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.Journal;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.message.Messages;
import org.chatrpc.message.edit.Edits;
import org.chatrpc.message.history.History;
import org.chatrpc.message.report.Reports;
import org.chatrpc.message.response.Pins;
import org.chatrpc.message.response.Reactions;
import org.chatrpc.oidc.ProviderSignIn;
import org.chatrpc.presence.PresenceView;
import org.chatrpc.presence.Presences;
import org.chatrpc.presence.Typing;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.Rooms;
import org.chatrpc.room.member.Bans;
import org.chatrpc.room.member.Members;
import org.chatrpc.search.Searches;

/**
 * The services that the endpoint calls.
 *
 * @param journal knows whether the state has been loaded, which the services require
 * @param answers bounds the memory used by responses
 * @param lookups receives the audited reads of administrators
 * @param refusals receives the refused calls that are audited
 * @param limits counts the lookups that precede an operation's own counting
 */
public record ChatServices(
        Journal journal,
        Accounts accounts,
        ProviderSignIn provider,
        Sessions sessions,
        AccountDirectory people,
        Blocks blocks,
        PresenceView presence,
        Presences presences,
        Typing typing,
        Rooms rooms,
        RoomDirectory roomDirectory,
        Members members,
        Bans bans,
        Messages messages,
        MessageFinder finder,
        Edits edits,
        Reactions reactions,
        Pins pins,
        Reports reports,
        History history,
        Searches searches,
        Uploads uploads,
        Downloads downloads,
        RoomFiles roomFiles,
        Feed feed,
        ResponseBudget answers,
        Announcements announcements,
        Administration administration,
        Lookups lookups,
        Refusals refusals,
        RateLimits limits) {}
