/**
 * Administration of accounts, rooms, reports and the server. Contains the commands with their rules, and the views for
 * administrators.
 */
@NullMarked
package org.chatrpc.admin;

import org.jspecify.annotations.NullMarked;
