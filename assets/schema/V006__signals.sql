-- SPDX-License-Identifier: AGPL-3.0-or-later
-- By what requests meet: hashes of senders, numbers, addresses, enclosures and wording. Computed, never the truth.

create table trace (
    mark    bigint not null,
    case_no integer not null,
    kind    varchar(12) not null,
    primary key (mark, case_no)
);
create index trace_case on trace (case_no);

-- how a request is worded: the least of forty-eight hashes over its runs of words
create table wording (
    case_no integer primary key,
    least   bytea not null
);

-- what was there before gets its rows here
insert into stale select case_no from case_file where case_no not in (select case_no from stale);
