/** The user's own account: display name, password and sessions. */
package org.chatrpc.client.profile;
