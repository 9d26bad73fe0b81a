-- mutation: a parser is there
-- covers: pg_ts_parser.oid
-- | + text search parser shop.second  attributes (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end,
-- |     LEXTYPES=prsd_lextype)
CREATE TEXT SEARCH PARSER shop.second (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- mutation: a parser has another name
-- covers: pg_ts_parser.prsname
-- | - text search parser shop.parser  attributes (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end,
-- |     HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
-- |
-- | + text search parser shop.words  attributes (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end,
-- |     HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
ALTER TEXT SEARCH PARSER shop.parser RENAME TO words;

-- mutation: a parser is in another schema
-- covers: pg_ts_parser.prsnamespace
-- | + text search parser attic.parser  attributes (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end,
-- |     HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
-- |
-- | - text search parser shop.parser  attributes (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end,
-- |     HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
ALTER TEXT SEARCH PARSER shop.parser SET SCHEMA attic;

-- mutation: a parser makes no headlines
-- covers: pg_ts_parser.prsheadline
-- | ~ text search parser shop.parser
-- |     attributes:
-- |       - (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
-- |       + (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end, LEXTYPES=prsd_lextype)
DROP TEXT SEARCH PARSER shop.parser;
CREATE TEXT SEARCH PARSER shop.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- mutation: a parser begins otherwise
-- covers: pg_ts_parser.prsstart
-- | ~ text search parser shop.parser
-- |     attributes:
-- |       - (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
-- |       + (START=shop.parser_start, GETTOKEN=prsd_nexttoken, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
CREATE FUNCTION shop.parser_start(internal, integer) RETURNS internal LANGUAGE internal AS 'prsd_start';
-- then:
DROP TEXT SEARCH PARSER shop.parser;
CREATE TEXT SEARCH PARSER shop.parser (START = shop.parser_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);

-- mutation: a parser goes on otherwise
-- covers: pg_ts_parser.prstoken
-- | ~ text search parser shop.parser
-- |     attributes:
-- |       - (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
-- |       + (START=prsd_start, GETTOKEN=shop.parser_token, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
CREATE FUNCTION shop.parser_token(internal, internal, internal) RETURNS internal LANGUAGE internal AS 'prsd_nexttoken';
-- then:
DROP TEXT SEARCH PARSER shop.parser;
CREATE TEXT SEARCH PARSER shop.parser (START = prsd_start, GETTOKEN = shop.parser_token, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);

-- mutation: a parser ends otherwise
-- covers: pg_ts_parser.prsend
-- | ~ text search parser shop.parser
-- |     attributes:
-- |       - (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
-- |       + (START=prsd_start, GETTOKEN=prsd_nexttoken, END=shop.parser_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
CREATE FUNCTION shop.parser_end(internal) RETURNS void LANGUAGE internal AS 'prsd_end';
-- then:
DROP TEXT SEARCH PARSER shop.parser;
CREATE TEXT SEARCH PARSER shop.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = shop.parser_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);

-- mutation: a parser knows other tokens
-- covers: pg_ts_parser.prslextype
-- | ~ text search parser shop.parser
-- |     attributes:
-- |       - (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=prsd_lextype)
-- |       + (START=prsd_start, GETTOKEN=prsd_nexttoken, END=prsd_end, HEADLINE=prsd_headline, LEXTYPES=shop.parser_types)
CREATE FUNCTION shop.parser_types(internal) RETURNS internal LANGUAGE internal AS 'prsd_lextype';
-- then:
DROP TEXT SEARCH PARSER shop.parser;
CREATE TEXT SEARCH PARSER shop.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = shop.parser_types, HEADLINE = prsd_headline);

-- mutation: a template is there
-- covers: pg_ts_template.oid
-- | + text search template shop.second  attributes (LEXIZE=dsimple_lexize)
CREATE TEXT SEARCH TEMPLATE shop.second (LEXIZE = dsimple_lexize);

-- mutation: a template has another name
-- covers: pg_ts_template.tmplname
-- | + text search template shop.pattern  attributes (INIT=dsimple_init, LEXIZE=dsimple_lexize)
-- |
-- | - text search template shop.template  attributes (INIT=dsimple_init, LEXIZE=dsimple_lexize)
ALTER TEXT SEARCH TEMPLATE shop.template RENAME TO pattern;

-- mutation: a template is in another schema
-- covers: pg_ts_template.tmplnamespace
-- | + text search template attic.template  attributes (INIT=dsimple_init, LEXIZE=dsimple_lexize)
-- |
-- | - text search template shop.template  attributes (INIT=dsimple_init, LEXIZE=dsimple_lexize)
ALTER TEXT SEARCH TEMPLATE shop.template SET SCHEMA attic;

-- mutation: a template begins with nothing
-- covers: pg_ts_template.tmplinit
-- | ~ text search template shop.template
-- |     attributes  (INIT=dsimple_init, LEXIZE=dsimple_lexize) → (LEXIZE=dsimple_lexize)
DROP TEXT SEARCH TEMPLATE shop.template;
CREATE TEXT SEARCH TEMPLATE shop.template (LEXIZE = dsimple_lexize);

-- mutation: a template takes words apart otherwise
-- covers: pg_ts_template.tmpllexize
-- | ~ text search template shop.template
-- |     attributes  (INIT=dsimple_init, LEXIZE=dsimple_lexize) → (INIT=dsimple_init, LEXIZE=dsynonym_lexize)
DROP TEXT SEARCH TEMPLATE shop.template;
CREATE TEXT SEARCH TEMPLATE shop.template (INIT = dsimple_init, LEXIZE = dsynonym_lexize);

-- mutation: a dictionary is there
-- covers: pg_ts_dict.oid
-- | + text search dictionary shop.second  template pg_catalog.simple
CREATE TEXT SEARCH DICTIONARY shop.second (TEMPLATE = pg_catalog.simple);

-- mutation: a dictionary has another name
-- covers: pg_ts_dict.dictname
-- | - text search dictionary shop.second  template pg_catalog.simple
-- |
-- | + text search dictionary shop.third  template pg_catalog.simple
CREATE TEXT SEARCH DICTIONARY shop.second (TEMPLATE = pg_catalog.simple);
-- then:
ALTER TEXT SEARCH DICTIONARY shop.second RENAME TO third;

-- mutation: a dictionary is in another schema
-- covers: pg_ts_dict.dictnamespace
-- | + text search dictionary attic.second  template pg_catalog.simple
-- |
-- | - text search dictionary shop.second  template pg_catalog.simple
CREATE TEXT SEARCH DICTIONARY shop.second (TEMPLATE = pg_catalog.simple);
-- then:
ALTER TEXT SEARCH DICTIONARY shop.second SET SCHEMA attic;

-- mutation: a dictionary has another option
-- covers: pg_ts_dict.dictinitoption
-- | ~ text search dictionary shop.dictionary
-- |     options  accept = 'false' → accept = 'true'
ALTER TEXT SEARCH DICTIONARY shop.dictionary (accept = 'true');

-- mutation: a dictionary is of another template
-- covers: pg_ts_dict.dicttemplate
-- | ~ text search dictionary shop.second
-- |     template  pg_catalog.simple → shop.template
CREATE TEXT SEARCH DICTIONARY shop.second (TEMPLATE = pg_catalog.simple);
-- then:
DROP TEXT SEARCH DICTIONARY shop.second;
CREATE TEXT SEARCH DICTIONARY shop.second (TEMPLATE = shop.template);

-- mutation: a configuration is there
-- covers: pg_ts_config.oid
-- | + text search configuration shop.second  parser pg_catalog."default"
CREATE TEXT SEARCH CONFIGURATION shop.second (PARSER = pg_catalog."default");

-- mutation: a configuration has another name
-- covers: pg_ts_config.cfgname
-- | - text search configuration shop.configuration  parser pg_catalog."default", mappings (token asciiword,
-- |     dictionaries (shop.dictionary, simple))
-- |
-- | + text search configuration shop.english  parser pg_catalog."default", mappings (token asciiword, dictionaries
-- |     (shop.dictionary, simple))
ALTER TEXT SEARCH CONFIGURATION shop.configuration RENAME TO english;

-- mutation: a configuration is in another schema
-- covers: pg_ts_config.cfgnamespace
-- | + text search configuration attic.configuration  parser pg_catalog."default", mappings (token asciiword,
-- |     dictionaries (shop.dictionary, simple))
-- |
-- | - text search configuration shop.configuration  parser pg_catalog."default", mappings (token asciiword,
-- |     dictionaries (shop.dictionary, simple))
ALTER TEXT SEARCH CONFIGURATION shop.configuration SET SCHEMA attic;

-- mutation: a configuration is of another parser
-- covers: pg_ts_config.cfgparser
-- | ~ text search configuration shop.second
-- |     parser  pg_catalog."default" → shop.parser
CREATE TEXT SEARCH CONFIGURATION shop.second (PARSER = pg_catalog."default");
-- then:
DROP TEXT SEARCH CONFIGURATION shop.second;
CREATE TEXT SEARCH CONFIGURATION shop.second (PARSER = shop.parser);

-- mutation: a configuration maps one more sort of token
-- covers: pg_ts_config_map.mapcfg, pg_ts_config_map.maptokentype
-- | ~ text search configuration shop.configuration
-- |     mappings:
-- |       - (token asciiword, dictionaries (shop.dictionary, simple))
-- |       + (token asciiword, dictionaries (shop.dictionary, simple), token email, dictionaries (simple))
ALTER TEXT SEARCH CONFIGURATION shop.configuration ADD MAPPING FOR email WITH pg_catalog.simple;

-- mutation: a configuration maps to another dictionary
-- covers: pg_ts_config_map.mapdict
-- | ~ text search configuration shop.configuration
-- |     mappings  (token asciiword, dictionaries (shop.dictionary, simple)) → (token asciiword, dictionaries
-- |               (english_stem, simple))
ALTER TEXT SEARCH CONFIGURATION shop.configuration ALTER MAPPING FOR asciiword WITH pg_catalog.english_stem, pg_catalog.simple;

-- mutation: a configuration asks dictionaries in another order
-- | ~ text search configuration shop.configuration
-- |     mappings  (token asciiword, dictionaries (shop.dictionary, simple)) → (token asciiword, dictionaries (simple,
-- |               shop.dictionary))
ALTER TEXT SEARCH CONFIGURATION shop.configuration ALTER MAPPING FOR asciiword WITH pg_catalog.simple, shop.dictionary;

-- mutation: a configuration asks fewer dictionaries
-- covers: pg_ts_config_map.mapseqno
-- | ~ text search configuration shop.configuration
-- |     mappings  (token asciiword, dictionaries (shop.dictionary, simple)) → (token asciiword, dictionaries
-- |               (shop.dictionary))
ALTER TEXT SEARCH CONFIGURATION shop.configuration ALTER MAPPING FOR asciiword WITH shop.dictionary;
