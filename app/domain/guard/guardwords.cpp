// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/guardwords.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Vocabulary
{
    LabelTopic topic;
    /// Separated by commas; folded.
    const char16_t *phrases;
};

constexpr Vocabulary vocabulary[]{
    {LabelTopic::Booking,
     u"booking,bookings,booked,book ref,reservation,reservations,confirmation,pnr,"
     u"record locator,booking com reservation,itinerary,resa,rsv,prenotazione,prenotazioni,"
     u"prenotato,prenotata,conferma,codice di conferma,buchung,buchungsnummer,reservierung,"
     u"reserva,localizzatore,soggiorno,stay,res,rsvn,conf,pren,bookingnumber,bookingref,"
     u"bookingcode,reservationnumber,codiceprenotazione,numeroprenotazione"},
    {LabelTopic::Passport,
     u"passport,passports,passaporto,passaporti,identity card,id card,national id,"
     u"identity document,id document,identification card,carta d identita,carta identita,"
     u"carta di identita,cie,documento,documento d identita,documento di identita,"
     u"document d identite,reisepass,personalausweis,ausweis,passeport,pasaporte,"
     u"travel document,id no,id nr,c i n,carta d identita elettronica,"
     u"documento di riconoscimento,identita,passportnumber,c i,doc,id number,ppt,pass no,"
     u"pass n,pass nr,pp no,n passaporto,documento n,numero documento,n documento,"
     u"document number,carta d identita n,carta id,tessera d identita"},
    {LabelTopic::Customer,
     u"customer,client,customer code,customer id,client id,client code,account,member,"
     u"membership,loyalty,loyalty card,membership card,loyalty number,frequent flyer,"
     u"frequent traveller,subscriber,subscription,contract,policy,user id,user code,patron,"
     u"rewards,rewards number,cliente,codice cliente,numero cliente,codice utente,contratto,"
     u"tessera,tessera fedelta,carta fedelta,fidelity,fidelity card,carta fedelta n,"
     u"abbonamento,abbonato,socio,utenza,polizza,iscritto,tessera socio,tessera n,carta soci,"
     u"millemiglia,codice contratto,numero contratto,kundennummer,bonus card,points card,"
     u"club card,carta punti,acct,cust,memb,customernumber,customerid,clientid,accountnumber,"
     u"membershipnumber,codicecliente,numerocliente,codiceutente,numerocontratto,utente,acc,"
     u"acc no,contratto luce,contratto gas,contratto internet,matricola cliente,id cliente,"
     u"user number,user no,insured,assicurato,tesserato,numero socio,subscriber id,"
     u"registered user"},
    {LabelTopic::OneTimeCode,
     u"otp,pin,passcode,one time code,one time password,one time pin,one time passcode,"
     u"verification code,security code,authentication code,authorisation code,"
     u"authorization code,login code,sign in code,sms code,2fa,2fa code,two factor code,"
     u"confirmation pin,pin code,activation code,temporary code,temporary password,"
     u"reset code,access pin,verification pin,verification,otp code,unlock code,"
     u"codice di verifica,codice verifica,codice otp,codice pin,codice di sicurezza,"
     u"codice sicurezza,codice di autenticazione,codice temporaneo,codice sms,"
     u"codice di attivazione,codice attivazione,codice di autorizzazione,codice usa e getta,"
     u"codice monouso,codice di sblocco,password temporanea,codice dispositivo,token,"
     u"codice dell app,codice via sms,codice di recupero,codice di controllo,one off code,"
     u"verifica,tan,mtan,smstan,chiptan,password,pwd,psw,passwort,codice di conferma sms,"
     u"codice conferma sms,sms pin,chiave temporanea,security number,numero di sicurezza,"
     u"verification number,activation number,sms password,codice per il login,"
     u"codice di login,codice login,codice di conferma via sms"},
    {LabelTopic::Code, u"code,codes,codice,codici"},
    {LabelTopic::Vat,
     u"vat,vat no,vat number,vat id,p iva,piva,p i v a,partita iva,part iva,partita i v a,"
     u"partitaiva,partite iva,vat reg,p i,iva,partiva,vatin,tax id,tax number,tax no,"
     u"tax registration,fiscal number,ust id,tva,v a t,ust idnr,vat registration,"
     u"value added tax,tax identification,i v a,vat numbers,tax reg,tin,company number,"
     u"company no,company reg,company registration,fiscal id,ust,mwst,nif,cif,partita,"
     u"tax code,vta,avt,vatt,vaat,vvat,pi"},
    {LabelTopic::Iban, u"iban,bank account,conto corrente,bank details,coordinate bancarie,conto"},
    {LabelTopic::Card,
     u"card,cards,credit card,debit card,visa,mastercard,master card,amex,american express,"
     u"maestro,diners,discover,jcb,unionpay,cvv,cvc,expiry,expires,exp,pan,carta,carte,"
     u"carta di credito,carta di debito,bancomat,postepay,prepagata,prepaid,scadenza,scade,"
     u"kreditkarte,carta di credito n,carta n,addebito,charged,addebitato,payment,paid,"
     u"pagamento,pagato,pagata,paying,pagare,pago,refund,rimborso,transaction,transazione,"
     u"cata,caarta,crata,catra,cartta,carrta,crad,caard,carrd,cadr"},
    {LabelTopic::Phone,
     u"tel,telephone,phone,phone number,telephone number,mobile,mobile number,cell,cellphone,"
     u"call,calling,called,ring,rang,text me,text us,whatsapp,whats app,wa,fax,landline,"
     u"hotline,helpline,dial,reach,contact,contact number,phone me,reached,toll free,"
     u"freephone,handy,signal,telegram,viber,callback,voicemail,reception,front desk,"
     u"switchboard,telefono,telefoni,telefonate,telefonare,telefonarci,telefonami,"
     u"telefonatemi,telefonata,cel,cellulare,cellulari,chiama,chiamate,chiamare,chiamami,"
     u"chiamatemi,chiamarmi,chiamarci,chiamateci,chiamaci,chiamarvi,chiamata,chiamato,"
     u"numero verde,numero di telefono,numero di cellulare,recapito,recapiti,fisso,"
     u"contattami,contattatemi,contattateci,contattarci,contattarmi,contatto,contatti,"
     u"contattare,contattarvi,scrivimi su,richiamatemi,richiamami,richiamare,richiamarmi,"
     u"squillo,centralino,rispondo al,reperibile,rintracciabile,customer service,"
     u"customer care,customer support,servizio clienti,assistenza clienti,assistenza,"
     u"call centre,call center,rufen,telefon,telefonnummer,mobil,portable,telephonez,llamame,"
     u"movil,handynummer,mob,ph"},
    {LabelTopic::Email, u"email,e mail,mail,posta,pec"},
    {LabelTopic::Order,
     u"order,orders,order number,order no,order id,order code,purchase,purchase order,ordine,"
     u"ordini,numero ordine,numero d ordine,codice ordine,acquisto,tracking,track,"
     u"tracking number,tracking code,tracked,parcel,package,shipment,shipping,delivery,"
     u"courier,waybill,consignment,spedizione,spedizioni,pacco,pacchi,collo,colli,"
     u"tracciamento,tracciatura,corriere,lettera di vettura,consegna,raccomandata,ldv,"
     u"invoice,invoices,receipt,bill,fattura,fatture,ricevuta,scontrino,bolla,ddt,preventivo,"
     u"quote,ticket,tickets,case,biglietto,biglietti,segnalazione,reclamo,complaint,pratica,"
     u"dossier,protocollo,richiesta,incident,isbn,ean,imei,sku,barcode,upc,serial,seriale,"
     u"matricola,batch,lot,lotto,article,articolo,item,product,prodotto,model,modello,part,"
     u"part number,catalogue,catalogo,inventory,inventario,codice a barre,bar code,firmware,"
     u"version,versione,build,release,app version,inv,operazione,cro,trn,causale,ricambio,"
     u"spare,warranty,garanzia,meter,contatore,lettura,reading,pod,pdr,raffle,lottery,"
     u"lotteria,extraction,estrazione,bib,pettorale,plate,targa,gps,coordinates,coordinate,"
     u"protocol,licence,license,licenza,rea,cin,cir,codice univoco"},
    {LabelTopic::Other,
     u"flight,volo,train,treno,bus,autobus,tram,gate,binario,platform,coach,carrozza,seat,"
     u"posto,room,rooms,camera,camere,stanza,suite,apartment,table,tavolo,piano,floor,locker,"
     u"armadietto,door,gate code,door code,porta,portone,cancello,entry code,codice porta,"
     u"codice portone,codice cancello,wifi,wi fi,wlan,network,key box,keybox,lockbox,"
     u"cassetta,discount,discounts,promo,promotion,promotional,voucher,coupon,gift,gift card,"
     u"referral,invite,sconto,sconti,promozione,promozionale,buono,buoni,regalo,offerta,"
     u"offer,deal,card number ending,ending in,ends in,che termina con,termina con,"
     u"terminante,finisce con,last four digits,ultime quattro cifre,ultime 4 cifre,"
     u"last 4 digits,postcode,post code,postal,postal code,zip,zip code,cap,codice postale,"
     u"area code,country code,dialling code,prefisso,po box,p o box,casella postale,c p,"
     u"dress code,source code,colour code,color code,codice colore,error code,error,errore,"
     u"codice errore,codice della strada,codice civile,codice penale,codice etico,"
     u"code of conduct,codice abbigliamento,qr,qr code,swift,bic,sort code,abi,cab,iata,"
     u"iata code,codice fiscale,codice sdi,sdi,chapter,page,pagina,capitolo,law,legge,"
     u"decreto,section,art,channel,canale,score,points,punti,followers,views,steps,km,miglia,"
     u"vol,volume,episode,episodio,survey,sondaggio,reg,registration,chiave,classe,class,"
     u"course code,corso,museum,exhibit,opera,reperto,garage,entrance,ingresso,building,"
     u"palazzo,scala,bike,bicycle,scooter,charger,box,colour,color,colore,fault,guasto,"
     u"status,http,shade,paint,tinta,taglia,fabric,airport,aeroporto,station,stop,stazione,"
     u"fermata,branch,filiale,store,negozio,punto vendita,catastale,tributo,ateco,"
     u"meccanografico,currency,language,morse,hs code,tariff,tariffa,istat,wifi password,"
     u"wi fi password,password wifi,password wi fi,password del wifi,password del wi fi,"
     u"wlan password"},
    {LabelTopic::Nothing,
     u"in order,room service,booking com,book now,card game,last order,on the phone,"
     u"made to order,out of order,in ordine,per ordine,code fiscal,part of,as part,in part,"
     u"from part,sms"},
};

// One slip away from a label, and words of their own.
constexpr char16_t noSlips[] = u"contatto,contatti,contact,contacts,contract,contratto,content,"
                               u"confermo,confermi,confermata,confermato,confermate,confermati,"
                               u"prenotare,prenotate,prenotarci,costume,custom,receive,received,"
                               u"ordered,ordinato,cameras,passaggio,chiamano,verified,verifico,"
                               u"cookings,passports,tessuto,tesoro,sconte,present,versions,"
                               u"telefono,telefona,discounted,vouchers,contrast,contrasto,"
                               u"document,documents,documenti,accounts,discovery,discovered,"
                               u"telephone,clients,clienti,receipts,accent,account,amount,"
                               u"delivers,memberi,members,policies,customs,expire,expired,"
                               u"personal,portable,notable,reach,packages,parcels,numbers,"
                               u"package,scadenze,version,versione,versioni,operazioni,operation,"
                               u"operations,register,messages,pension,pensione,prepaid,prepare";

struct Tables
{
    /// By their first word; the longest first.
    QHash<QString, QList<std::pair<QStringList, LabelTopic>>> phrases;
    /// Single words of at least six letters, by their first letter.
    QHash<QChar, QList<std::pair<QString, LabelTopic>>> slips;
    QSet<QString> ownWords;
    QHash<QString, LinkWord> links;
};

void addLinks(Tables &tables, LinkWord kind, const char16_t *words)
{
    const QStringList each = QString::fromUtf16(words).split(u',');
    for (const QString &word : each)
        tables.links.insert(word, kind);
}

constexpr qsizetype shortestJoined = 3;
// "c i" joined is an Italian word.
constexpr qsizetype shortestPhraseJoined = 6;
// Shorter words have too many neighbours: "ricevuto" is no receipt.
constexpr qsizetype shortestSlipOfAll = 6;

qsizetype shortestSlip(LabelTopic topic)
{
    if (topic == LabelTopic::Code)
        return shortestSlipOfAll;
    return topic == LabelTopic::Order || topic == LabelTopic::Other ? 9 : 7;
}

Tables makeTables()
{
    Tables tables;
    for (const Vocabulary &part : vocabulary) {
        const QStringList phrases = QString::fromUtf16(part.phrases).split(u',');
        for (const QString &phrase : phrases) {
            const QStringList words = phrase.split(u' ');
            tables.phrases[words.first()].append({words, part.topic});
            // Blanks get lost in a hurry: "codicecliente".
            if (words.size() > 1 && phrase.size() > shortestPhraseJoined)
                tables.phrases[words.join(QString())].append({{words.join(QString())}, part.topic});
            if (words.size() == 1 && phrase.size() >= shortestSlip(part.topic))
                tables.slips[phrase.at(0)].append({phrase, part.topic});
        }
    }
    for (auto &phrases : tables.phrases) {
        std::stable_sort(phrases.begin(), phrases.end(), [](const auto &one, const auto &other) {
            return one.first.size() > other.first.size();
        });
    }
    const QStringList own = QString::fromUtf16(noSlips).split(u',');
    tables.ownWords = QSet<QString>(own.begin(), own.end());
    addLinks(tables, LinkWord::Number,
             u"number,numbers,no,nos,num,numero,numeri,n,nr,nro,nn,ref,reference,references,rif,"
             u"riferimento,riferimenti,id,nummer,numer,nmber,nubmer,cod,identifier,identificativo,"
             u"locator,№,nº,n°,numbr,reff,lettere,cifre,sigla");
    addLinks(tables, LinkWord::Copula,
             u"is,are,was,s,e,sono,era,sarebbe,ist,est,es,equals,reads,"
             u"risulta,uguale,says,dice,follows,segue,seguente,following");
    addLinks(
        tables, LinkWord::Filler,
        u"not,non,the,a,my,our,your,his,her,their,its,this,that,it,of,under,here,as,il,lo,la,le,i,"
        u"gli,mio,mia,miei,tuo,tua,suo,sua,vostro,vostra,nostro,nostra,loro,questo,questa,"
        u"di,del,della,dell,dello,ecco,qui,d,l,un,una,al,to,name,nome,nominativo,made,"
        u"fatta,effettuata,con,with,has,have,ha,ho,mit,meine,mein,ma,mon,mi,su,von,"
        u"elettronica,italiano,italiana,italian,british,german,french,uk,us,personal,"
        u"personale,quale,quello,quella,hotel,online,full,complete,completo,completa,"
        u"direct,diretto,new,nuovo,nuova,attuale,current,old,vecchio,private,privato,so,"
        u"dunque,quindi,cioe,ie,then,got,get,gets,please,prego,grazie,thanks,tedesco,"
        u"tedesca,francese,inglese,svizzero,svizzera,spagnolo,spagnola,americano,"
        u"americana,austriaco,austriaca,european,europeo,swiss,spanish,american,dutch,"
        u"irish,austrian,cartacea,cartaceo,valido,valida,scaduto,scaduta,rinnovato,"
        u"smarrito,smarrita,lost,stolen,expired,biometric,valid,digital,digitale");
    addLinks(tables, LinkWord::Also, u"and,or,o,oppure,und,et,y,plus,piu,also,anche");
    addLinks(tables, LinkWord::Breaking,
             u"for,per,from,in,on,at,until,till,dal,dalle,dalla,alle,ore,nel,nei,nella,entro,circa,"
             u"about,around,only,solo,soli,over,after,before,dopo,prima,since,fino,between,tra,fra,"
             u"more,less,oltre,almeno,least,quasi,almost,every,ogni,within,top,best,dei,delle,alla,"
             u"da,by,sul,sullo,sulla,costs,costa,costs,paid,pagato,cost,spent,speso,fur,pour,para,"
             u"starting,minimum,"
             u"max,maximum,massimo,minimo,than,up,euro,eur,gbp,usd,chf,year,anno,di circa");
    return tables;
}

const Tables &tables()
{
    static const Tables all = makeTables();
    return all;
}

/// The topic of a single word that is a label.
std::optional<LabelTopic> topicOf(const QString &word)
{
    const auto known = tables().phrases.constFind(word);
    if (known == tables().phrases.constEnd() || known->last().first.size() > 1)
        return {};
    return known->last().second;
}

/// "passportno", "numerotessera": a label and a word that numbers it, without the blank.
std::optional<LabelTopic> topicOfJoined(const QString &word)
{
    static const QStringList numbering{u"number"_s, u"numero"_s, u"codice"_s, u"code"_s, u"num"_s,
                                       u"ref"_s,    u"no"_s,     u"nr"_s,     u"id"_s,   u"n"_s};
    for (const QString &each : numbering) {
        if (word.size() < each.size() + shortestJoined)
            continue;
        if (word.endsWith(each)) {
            if (const auto topic = topicOf(word.chopped(each.size())))
                return topic;
        }
        if (word.startsWith(each)) {
            if (const auto topic = topicOf(word.sliced(each.size())))
                return topic;
        }
    }
    return {};
}

/// True when one becomes the other by one letter put in, left out, changed or swapped with the
/// next.
bool isOneSlipAway(const QString &one, const QString &other)
{
    const QString &longer = one.size() >= other.size() ? one : other;
    const QString &shorter = one.size() >= other.size() ? other : one;
    if (longer.size() - shorter.size() > 1)
        return false;
    qsizetype i = 0;
    while (i < shorter.size() && longer.at(i) == shorter.at(i))
        ++i;
    if (longer.size() > shorter.size())
        return QStringView(longer).sliced(i + 1) == QStringView(shorter).sliced(i);
    if (i >= shorter.size())
        return true;
    if (QStringView(longer).sliced(i + 1) == QStringView(shorter).sliced(i + 1))
        return true;
    return i + 1 < longer.size() && longer.at(i) == shorter.at(i + 1)
        && longer.at(i + 1) == shorter.at(i)
        && QStringView(longer).sliced(i + 2) == QStringView(shorter).sliced(i + 2);
}

} // namespace

LinkWord linkWord(const QString &folded)
{
    return tables().links.value(folded, LinkWord::None);
}

std::optional<FoundLabel> labelAt(const QList<QString> &folded, qsizetype index)
{
    const QString &first = folded.at(index);
    const auto known = tables().phrases.constFind(first);
    if (known != tables().phrases.constEnd()) {
        for (const auto &[words, topic] : *known) {
            if (index + words.size() <= folded.size()
                && std::equal(words.begin(), words.end(), folded.begin() + index))
                return FoundLabel{topic, words.size()};
        }
        return {};
    }
    if (const auto topic = topicOfJoined(first))
        return FoundLabel{*topic, 1};
    if (first.size() + 1 < shortestSlipOfAll || tables().ownWords.contains(first))
        return {};
    const auto near = tables().slips.constFind(first.at(0));
    if (near == tables().slips.constEnd())
        return {};
    for (const auto &[word, topic] : *near) {
        if (isOneSlipAway(first, word))
            return FoundLabel{topic, 1};
    }
    return {};
}

} // namespace sportello
