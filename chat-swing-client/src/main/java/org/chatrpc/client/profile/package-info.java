/** One's own account: the name for people, the password, and where one is signed in. */
package org.chatrpc.client.profile;
