package org.chatrpc.soap;

import org.chatrpc.account.AccountDirectory;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.Blocks;
import org.chatrpc.account.Sessions;
import org.chatrpc.feed.Feed;
import org.chatrpc.limit.AnswerBudget;
import org.chatrpc.log.Journal;
import org.chatrpc.message.Edits;
import org.chatrpc.message.History;
import org.chatrpc.message.Messages;
import org.chatrpc.message.Pins;
import org.chatrpc.message.Reactions;
import org.chatrpc.message.Reports;
import org.chatrpc.presence.PresenceView;
import org.chatrpc.presence.Presences;
import org.chatrpc.presence.Typing;
import org.chatrpc.room.Bans;
import org.chatrpc.room.Members;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.Rooms;
import org.chatrpc.search.Searches;

/**
 * The services that the endpoint calls.
 *
 * @param journal tells whether the state has been loaded, which the services require
 * @param answers bounds the memory used by responses
 */
public record ChatServices(
        Journal journal,
        Accounts accounts,
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
        Edits edits,
        Reactions reactions,
        Pins pins,
        Reports reports,
        History history,
        Searches searches,
        Feed feed,
        AnswerBudget answers) {}
